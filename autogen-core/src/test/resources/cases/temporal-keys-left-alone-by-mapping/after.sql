-- rules: entities
-- requires: 18
CREATE TABLE room (id int4range, price bigint, valid daterange, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
CREATE TABLE guest (
    id bigint PRIMARY KEY,
    passport int8range NOT NULL,
    stay daterange NOT NULL,
    room int4range NOT NULL,
    UNIQUE (passport, stay WITHOUT OVERLAPS),
    CONSTRAINT guest_room FOREIGN KEY (room, PERIOD stay) REFERENCES room (id, PERIOD valid));
COMMENT ON CONSTRAINT guest_room ON guest IS 'a room that there is';
