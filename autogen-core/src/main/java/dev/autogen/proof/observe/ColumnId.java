package dev.autogen.proof.observe;

/**
 * A column of a table.
 *
 * @param table the object id of its table
 */
record ColumnId(long table, int number) implements Comparable<ColumnId> {

    @Override
    public int compareTo(ColumnId other) {
        int order = Long.compare(table, other.table);
        return order != 0 ? order : Integer.compare(number, other.number);
    }
}
