-- autogen revision 0002
-- parents: 0001
-- created: 2026-11-23T09:00:00Z
-- message: shelves

-- autogen upgrade

ALTER TABLE book ADD COLUMN shelf_name varchar(255);

-- autogen downgrade

ALTER TABLE book DROP COLUMN shelf_name;
