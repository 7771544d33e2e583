package org.tenfold.pricing;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Text;

/**
 * Reads a file in the form of {@code services.csv}, in which the tiers of one price stand in neighbouring rows. The columns
 * {@code tier_start}, {@code tier_end}, {@code free_tier_note}, {@code assumed} and {@code note} may be left out. A row with a
 * {@code plan} states what a machine's hour costs under that commitment.
 */
final class PriceRows {

    private static final Text OTHER_UNIT = Text.of("it is not {unit} as in the tier before it", "앞 구간의 단위인 {unit|과와} 다릅니다");
    private static final Text END_ONLY = Text.of("it is empty although the tier has an end", "구간에 끝이 있는데 비어 있습니다");
    private static final Text BACKWARDS = Text.of("the tier ends at {to} before it begins at {from}",
            "구간의 끝 {to|이가} 시작 {from}보다 크지 않습니다");
    private static final Text ENDLESS = Text.of("the tier before it never ends", "앞 구간에 끝이 없습니다");
    private static final Text GAP = Text.of("it is {from} although the tier before it ends at {to}",
            "앞 구간은 {to}에서 끝나는데 {from|이라/라}고 적혀 있습니다");
    private static final Text LAST = Text.of("the last tier ends at {to}", "마지막 구간이 {to}에서 끝납니다");
    private static final Text ONE_PRICE = Text.of("a commitment is one price for an hour of a machine", "약정은 서버의 시간당 가격 하나여야 합니다");
    private static final Text TWICE = Text.of("the price of {key} in {place} stands there twice", "{place}의 {key} 가격이 두 번 적혀 있습니다");

    /** What the rows of a file may name. */
    interface Names {

        /** The place of a row. @throws PriceBookException if there is no such price or place */
        String place(PriceTable row, PriceKey key);

        /** The source of a row. @throws PriceBookException if it may not be named */
        String source(PriceTable row);
    }

    private final String file;
    private final Names names;
    private final Map<PriceKey, Map<String, Price>> prices = new LinkedHashMap<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final Set<List<Object>> committed = new HashSet<>();

    /** The price whose tiers are being read: complete but for its tiers. */
    private @Nullable Price head;
    private final List<Tiers.Tier> tiers = new ArrayList<>(8);
    private int line;

    private PriceRows(String file, Names names) {
        this.file = file;
        this.names = names;
    }

    /**
     * Reads a file.
     *
     * @throws PriceBookException if a row is wrong
     */
    static PriceRows read(String file, InputStream stream, Names names) {
        PriceRows rows = new PriceRows(file, names);
        PriceTable.read(file, stream, rows::add);
        rows.finish();
        return rows;
    }

    /** What is paid on demand, by what is priced and where. */
    Map<PriceKey, Map<String, Price>> prices() {
        return prices;
    }

    /** What is paid under commitments. */
    List<Commitment> commitments() {
        return commitments;
    }

    private void add(PriceTable row) {
        PriceKey key = new PriceKey(row.text("service"), row.text("dimension"));
        String place = names.place(row, key);
        if (!cell(row, "plan").isEmpty()) {
            commit(row, key, place);
            return;
        }
        if (head == null || !head.key().equals(key) || !head.place().equals(place)) {
            finish();
            head = new Price(key, place, row.text("unit"), Tiers.flat(BigDecimal.ZERO), names.source(row), row.date("as_of"),
                    assumed(row), cell(row, "free_tier_note"), cell(row, "note"));
            if (prices.computeIfAbsent(key, fresh -> new HashMap<>(8)).putIfAbsent(place, head) != null) {
                throw twice(row, head);
            }
        } else {
            head = withTierOf(row, head);
        }
        tiers.add(tier(row));
        line = row.line();
    }

    private void commit(PriceTable row, PriceKey key, String place) {
        Commitment commitment = new Commitment(key, place, row.choice("plan", Commitment.Plan.BY_WORD), row.amount("usd_per_unit"),
                names.source(row), row.date("as_of"));
        if (!row.text("unit").equals("hour") || !cell(row, "tier_end").isEmpty()) {
            throw row.wrong("plan", ONE_PRICE.message());
        }
        if (!committed.add(List.of(key, place, commitment.plan()))) {
            throw twice(row, commitment.price());
        }
        commitments.add(commitment);
    }

    static PriceBookException twice(PriceTable row, Price price) {
        return row.wrong(TWICE.with("key", price.key()).with("place", price.place()));
    }

    private static String cell(PriceTable row, String column) {
        return row.has(column) ? row.optional(column) : "";
    }

    private static boolean assumed(PriceTable row) {
        return row.has("assumed") && row.yes("assumed");
    }

    /** A price is as uncertain and as old as its weakest tier; its source is that of its first. */
    private Price withTierOf(PriceTable row, Price first) {
        if (!row.text("unit").equals(first.unit())) {
            throw row.wrong("unit", OTHER_UNIT.with("unit", first.unit()));
        }
        names.source(row);
        LocalDate asOf = row.date("as_of");
        return new Price(first.key(), first.place(), first.unit(), first.tiers(), first.source(),
                asOf.isBefore(first.asOf()) ? asOf : first.asOf(), assumed(row) || first.assumed(), first.freeTier(),
                first.note().isEmpty() ? cell(row, "note") : first.note());
    }

    private Tiers.Tier tier(PriceTable row) {
        boolean flat = cell(row, "tier_start").isEmpty();
        BigDecimal from = flat ? BigDecimal.ZERO : row.amount("tier_start");
        BigDecimal to = cell(row, "tier_end").isEmpty() ? null : row.amount("tier_end");
        if (flat && to != null) {
            throw row.wrong("tier_start", END_ONLY.message());
        }
        if (to != null && to.compareTo(from) <= 0) {
            throw row.wrong("tier_end", BACKWARDS.with("to", to.toString()).with("from", from.toString()));
        }
        if (!tiers.isEmpty()) {
            BigDecimal before = tiers.getLast().to();
            if (before == null) {
                throw row.wrong("tier_start", ENDLESS.message());
            }
            if (before.compareTo(from) != 0) {
                throw row.wrong("tier_start", GAP.with("from", from.toString()).with("to", before.toString()));
            }
        }
        return new Tiers.Tier(from, to, row.amount("usd_per_unit"));
    }

    private void finish() {
        if (head == null) {
            return;
        }
        BigDecimal end = tiers.getLast().to();
        if (end != null) {
            throw PriceBookException.cell(file, line, "tier_end", LAST.with("to", end.toString()));
        }
        prices.get(head.key()).put(head.place(), new Price(head.key(), head.place(), head.unit(), new Tiers(tiers),
                head.source(), head.asOf(), head.assumed(), head.freeTier(), head.note()));
        tiers.clear();
    }
}
