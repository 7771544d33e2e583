package org.tenfold.pricing;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What newer public price lists of AWS change in a book. It says so before anything is written, and what is written is a file of
 * own prices, so that the book of the program stays what it is.
 *
 * @param changes what differs, by service, item and place
 * @param same how many prices are what they were
 * @param unknown prices of machine types and forms that the book does not know at all, and so cannot use
 */
public record PriceUpdate(List<Change> changes, int same, List<PriceKey> unknown) {

    private static final int SHARE_DIGITS = 6;

    /** The columns of a file of own prices. */
    private static final String HEADS = "service,region,dimension,unit,tier_start,tier_end,usd_per_unit,source,as_of,plan";

    /** What became of a price. */
    public enum Kind {
        /** It is another one now. */
        CHANGED,
        /** The book has it in other places only. */
        NEW,
        /** The lists do not have it any more. */
        GONE,
        /** The book's own is younger, and stays. */
        OLDER
    }

    /**
     * One price that is not what it was.
     *
     * @param plan the commitment under which a machine costs that, or null on demand
     * @param before what the book has; absent when it is new there
     * @param after what the lists have; absent when it is gone
     */
    public record Change(Kind kind, Commitment.@Nullable Plan plan, Optional<Price> before, Optional<Price> after) {

        /** Either of the two. */
        public Price price() {
            return after.or(() -> before).orElseThrow();
        }

        /** By what share the first tier rose, below zero if it fell; empty where there are not two prices above zero. */
        public Optional<BigDecimal> rise() {
            return before.flatMap(old -> after.flatMap(fresh -> first(old).signum() == 0 ? Optional.empty()
                    : Optional.of(first(fresh).subtract(first(old)).divide(first(old), SHARE_DIGITS, RoundingMode.HALF_UP))));
        }

        private static BigDecimal first(Price price) {
            return price.tiers().tiers().getFirst().usd();
        }
    }

    public PriceUpdate {
        changes = List.copyOf(changes);
        unknown = List.copyOf(unknown);
    }

    /**
     * What some price lists change. A later list goes before an earlier one where both have a price.
     *
     * @throws PriceBookException if one of them is no price list, is cut off, or holds nothing that the book knows
     * @throws IOException if one cannot be read
     */
    public static PriceUpdate of(PriceBook book, List<Path> lists) throws IOException {
        Map<PriceKey, Map<String, Price>> fresh = new HashMap<>();
        Map<List<Object>, Commitment> committed = new HashMap<>();
        Set<OfferRule> read = new HashSet<>();
        for (Path list : lists) {
            OfferFile.Content content = OfferFile.read(list.getFileName().toString(), () -> Files.newInputStream(list), book);
            read.addAll(content.rules());
            content.prices().forEach(price -> fresh.computeIfAbsent(price.key(), key -> new HashMap<>())
                    .merge(price.place(), price, (one, other) -> other.asOf().isBefore(one.asOf()) ? one : other));
            content.commitments().forEach(one -> committed.merge(List.of(one.key(), one.place(), one.plan()), one,
                    (old, other) -> other.asOf().isBefore(old.asOf()) ? old : other));
        }
        Comparing comparing = new Comparing(book);
        fresh.values().forEach(places -> places.values().forEach(comparing::onDemand));
        committed.values().forEach(comparing::committed);
        comparing.changes.addAll(gone(book, fresh, read));
        comparing.changes.addAll(goneCommitments(book, committed));
        return comparing.update();
    }

    /** What is told one by one about the prices of the lists. */
    private static final class Comparing {
        private final PriceBook book;
        private final List<Change> changes = new ArrayList<>();
        private final Set<PriceKey> unknown = new HashSet<>();
        private int same;

        Comparing(PriceBook book) {
            this.book = book;
        }

        void onDemand(Price price) {
            switch (book.lookup(price.place(), price.key())) {
                case PriceBook.Unknown() -> unknown.add(price.key());
                case PriceBook.Elsewhere(var others) -> changes.add(new Change(Kind.NEW, null, Optional.empty(), Optional.of(price)));
                case PriceBook.Found(Price old) -> differs(null, old, price);
            }
        }

        void committed(Commitment commitment) {
            Optional<Commitment> known = book.commitment(commitment.place(), commitment.key(), commitment.plan());
            if (book.lookup(commitment.place(), commitment.key()) instanceof PriceBook.Unknown) {
                unknown.add(commitment.key());
            } else if (known.isEmpty()) {
                changes.add(new Change(Kind.NEW, commitment.plan(), Optional.empty(), Optional.of(commitment.price())));
            } else {
                differs(commitment.plan(), known.get().price(), commitment.price());
            }
        }

        private void differs(Commitment.@Nullable Plan plan, Price old, Price price) {
            if (sameTiers(old, price)) {
                same++;
            } else {
                Kind kind = price.asOf().isBefore(old.asOf()) ? Kind.OLDER : Kind.CHANGED;
                changes.add(new Change(kind, plan, Optional.of(old), Optional.of(price)));
            }
        }

        PriceUpdate update() {
            changes.sort(Comparator.comparing((Change change) -> change.price().key().service())
                    .thenComparing(change -> change.price().key().item()).thenComparing(change -> change.price().place())
                    .thenComparing(Change::plan, Comparator.nullsFirst(Comparator.naturalOrder())));
            return new PriceUpdate(changes, same, unknown.stream().sorted(Comparator.comparing(PriceKey::toString)).toList());
        }
    }

    private static boolean sameTiers(Price one, Price other) {
        List<Tiers.Tier> some = one.tiers().tiers();
        List<Tiers.Tier> others = other.tiers().tiers();
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i).usd().compareTo(others.get(i).usd()) != 0 || some.get(i).from().compareTo(others.get(i).from()) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Prices that the lists would have if AWS still offered them, in Regions of which the lists have any price of that kind. */
    private static List<Change> gone(PriceBook book, Map<PriceKey, Map<String, Price>> fresh, Set<OfferRule> read) {
        Map<OfferRule, Set<String>> covered = new HashMap<>();
        fresh.forEach((key, places) -> read.stream().filter(rule -> rule.makes(key))
                .forEach(rule -> covered.computeIfAbsent(rule, fresher -> new HashSet<>()).addAll(places.keySet())));
        return book.all().stream()
                .filter(price -> !fresh.getOrDefault(price.key(), Map.of()).containsKey(price.place()))
                .filter(price -> covered.entrySet().stream().anyMatch(entry -> entry.getKey().makes(price.key())
                        && entry.getValue().contains(price.place())))
                .map(price -> new Change(Kind.GONE, null, Optional.of(price), Optional.empty())).toList();
    }

    /** Commitments of which the lists have others of the same service, Region and plan. */
    private static List<Change> goneCommitments(PriceBook book, Map<List<Object>, Commitment> committed) {
        Set<List<Object>> covered = new HashSet<>();
        committed.values().forEach(one -> covered.add(List.of(one.key().service(), one.place(), one.plan())));
        return book.allCommitments().stream().filter(one -> covered.contains(List.of(one.key().service(), one.place(), one.plan()))
                        && !committed.containsKey(List.of(one.key(), one.place(), one.plan())))
                .map(one -> new Change(Kind.GONE, one.plan(), Optional.of(one.price()), Optional.empty())).toList();
    }

    /** How many changes there are of a kind. */
    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** The changed and new prices as a file of own prices, see {@link PriceBook#with}. */
    public String ownPrices() {
        return changes.stream().filter(change -> change.kind() == Kind.CHANGED || change.kind() == Kind.NEW)
                .flatMap(change -> change.after().stream().flatMap(price ->
                        price.tiers().tiers().stream().map(tier -> row(change.plan(), price, tier))))
                .collect(Collectors.joining("", HEADS + "\n", ""));
    }

    private static String row(Commitment.@Nullable Plan plan, Price price, Tiers.Tier tier) {
        return String.join(",", price.key().service(), price.place(), price.key().item(), price.unit(), tier.from().toPlainString(),
                tier.to() == null ? "" : tier.to().toPlainString(), tier.usd().toPlainString(), price.source(),
                price.asOf().toString(), plan == null ? "" : plan.word()) + "\n";
    }
}
