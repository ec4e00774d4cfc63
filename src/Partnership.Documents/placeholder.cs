namespace Partnership.Documents;
