-- What the database user of a public node may do (Site:Role=Public). Run it as the owner of the tables once a node with the desk has made them,
-- and again after an upgrade. Make the user first: createuser --pwprompt partnership_public
GRANT USAGE ON SCHEMA public TO partnership_public;
GRANT SELECT ON
    publication_log, publication_log_head, publications, documents, document_versions, former_addresses, erased_addresses,
    media_files, shared_files, shared_file_pieces, shared_page_texts, api_keys, "__EFMigrationsHistory"
    TO partnership_public;

-- It sees the versions that are public, and no draft. The owner of the table, which the other nodes are, is not held to this.
ALTER TABLE document_versions ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS public_versions ON document_versions;
CREATE POLICY public_versions ON document_versions FOR SELECT TO partnership_public
    USING (EXISTS (SELECT FROM publications AS p WHERE p."VersionId" = document_versions."Id"));

-- All that it ever writes: daily counts, and when a key of the API was last used. Without these lines set Counts:Enabled to false.
GRANT SELECT, INSERT, UPDATE ON daily_counts TO partnership_public;
GRANT UPDATE ("LastUsedOn") ON api_keys TO partnership_public;
