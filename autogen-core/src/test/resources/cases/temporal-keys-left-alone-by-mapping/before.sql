-- requires: 18
CREATE TABLE room (id int4range, price integer, valid daterange, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
CREATE TABLE guest (
    id bigint PRIMARY KEY,
    passport int4range NOT NULL,
    stay daterange NOT NULL,
    room int4range NOT NULL,
    UNIQUE (passport, stay WITHOUT OVERLAPS),
    CONSTRAINT guest_room FOREIGN KEY (room, PERIOD stay) REFERENCES room (id, PERIOD valid));
COMMENT ON CONSTRAINT guest_room ON guest IS 'a room that there is';
INSERT INTO room VALUES ('[1,1]', 10, '[2026-01-01,2027-01-01)'), ('[1,1]', 20, '[2027-01-01,2028-01-01)');
INSERT INTO guest VALUES (1, '[7,7]', '[2026-12-01,2027-02-01)', '[1,1]');
