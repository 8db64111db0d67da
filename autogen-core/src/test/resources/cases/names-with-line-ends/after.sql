CREATE DOMAIN U&"d\000D" AS text;
CREATE TABLE U&"a\000D\000Ab" (
    U&"x\000Dy" varchar(9) DEFAULT E'1\r3' CHECK (U&"x\000Dy" <> E'\\\n-- autogen commit'),
    d U&"d\000D",
    e U&"d\000D" DEFAULT E'--\r--'
);
CREATE INDEX "i
-- autogen commit" ON U&"a\000D\000Ab" (U&"x\000Dy") WHERE U&"x\000Dy" <> E'\r''\\';
COMMENT ON COLUMN U&"a\000D\000Ab".U&"x\000Dy" IS E'\r\n-- autogen upgrade';
CREATE TABLE "-- autogen upgrade
-- autogen downgrade" (id bigint DEFAULT 1);
