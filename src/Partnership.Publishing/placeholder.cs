namespace Partnership.Publishing;
