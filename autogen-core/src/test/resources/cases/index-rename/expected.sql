-- changes: RenameIndex

-- autogen upgrade

ALTER INDEX old_name RENAME TO "New Name";

-- autogen downgrade

ALTER INDEX "New Name" RENAME TO old_name;
