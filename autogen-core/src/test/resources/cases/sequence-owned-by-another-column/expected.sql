-- changes: AlterSequence

-- autogen upgrade
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on s, brief; blocks writing

ALTER SEQUENCE s OWNED BY t.b;

-- autogen downgrade
--       AG109 lock on writing: SHARE ROW EXCLUSIVE on s, brief; blocks writing

ALTER SEQUENCE s OWNED BY t.a;
