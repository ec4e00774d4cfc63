namespace Partnership.Editorial;
