CREATE TABLE a (id bigint);
CREATE TABLE b (id bigint);
CREATE TABLE c (id bigint);
COMMENT ON TABLE a IS 'comes';
COMMENT ON TABLE b IS 'new \ with ''quotes''
and two lines';
