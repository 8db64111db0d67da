CREATE TABLE a (id bigint);
CREATE TABLE b (id bigint);
CREATE TABLE c (id bigint);
COMMENT ON TABLE b IS 'old';
COMMENT ON TABLE c IS 'goes';
