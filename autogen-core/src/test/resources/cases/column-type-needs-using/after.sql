CREATE TABLE t (a uuid, b jsonb, c text[], d integer, e boolean, f boolean, g smallint, h boolean, i jsonb DEFAULT '{}');
