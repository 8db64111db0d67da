-- changes: AlterEnumType DropEnumType

-- autogen upgrade

CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
CREATE CAST (mood AS varchar) WITH INOUT AS IMPLICIT;

DROP CAST (varchar AS gone);
DROP CAST (gone AS varchar);

DROP TYPE gone;

-- autogen downgrade

CREATE TYPE gone AS ENUM ('x');

CREATE CAST (varchar AS gone) WITH INOUT AS IMPLICIT;
CREATE CAST (gone AS varchar) WITH INOUT AS IMPLICIT;

DROP CAST (varchar AS mood);
DROP CAST (mood AS varchar);
