package dev.autogen.format;

import dev.autogen.format.SectionParts.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * What a runner records as one step, forwards and back. Steps are taken back in the opposite order; a step that has nothing to do in
 * one direction does nothing there.
 *
 * @param transactional whether it runs in a transaction, in both directions
 */
record PairedParts(String upgrade, String downgrade, boolean transactional) {

    /** The steps of a revision, in the order of the upgrade; at least one. */
    static List<PairedParts> of(String upgrade, String downgrade) {
        List<Part> forwards = SectionParts.of(upgrade);
        List<Part> back = SectionParts.of(downgrade);
        List<PairedParts> pairs = new ArrayList<>();
        int up = 0;
        int down = back.size() - 1;
        while (up < forwards.size() || down >= 0) {
            Part next = up < forwards.size() ? forwards.get(up) : null;
            Part last = down >= 0 ? back.get(down) : null;
            if (next != null && last != null && matches(next, last)) {
                pairs.add(new PairedParts(
                        next.text(), last.text(), next.empty() ? last.transactional() : next.transactional()));
                up++;
                down--;
            } else if (next != null && (last == null || forwards.size() - up > down + 1 || !last.transactional())) {
                pairs.add(new PairedParts(next.text(), "", next.transactional()));
                up++;
            } else if (last != null) {
                pairs.add(new PairedParts("", last.text(), last.transactional()));
                down--;
            }
        }
        return List.copyOf(pairs);
    }

    private static boolean matches(Part next, Part last) {
        return next.transactional() == last.transactional() || next.empty() || last.empty();
    }
}
