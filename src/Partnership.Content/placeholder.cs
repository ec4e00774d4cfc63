namespace Partnership.Content;
