-- The search index: no history, but what saves reading every entry for its words.
--
-- A row for each entry, by its position, with the words of its quotation, of the names in it and of the titles that its
-- text was published under. The texts themselves are not kept in it again (content = ''). It can lag behind the entries:
-- a search reads those behind its last row themselves.
CREATE VIRTUAL TABLE search USING fts5 (
    quote, names, title, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
