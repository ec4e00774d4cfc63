namespace Partnership.Editorial.Sqlite;
