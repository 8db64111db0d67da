CREATE TABLE t (jb jsonb, x text, z integer);
CREATE INDEX a ON t ((jb -> 'x'));
CREATE INDEX b ON t ((z::integer + 1));
CREATE INDEX c ON t (lower(x));
CREATE INDEX d ON t (x) WHERE z > 0 AND z <> 5;
