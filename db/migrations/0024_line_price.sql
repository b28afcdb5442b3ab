-- Which version of a price document a line's cap was computed by, as a need of one item keeps it itself.
alter table need_line add column price_document_id text references price_document;
