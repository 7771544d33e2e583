package org.tenfold.pricing;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    private static final String HEADS = "service,region,dimension,unit,tier_start,tier_end,usd_per_unit,source,as_of";

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
     * @param before what the book has; absent when it is new there
     * @param after what the lists have; absent when it is gone
     */
    public record Change(Kind kind, Optional<Price> before, Optional<Price> after) {

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
        Map<OfferRule, LocalDate> read = new HashMap<>();
        for (Path list : lists) {
            OfferFile.Content content = OfferFile.read(list.getFileName().toString(), () -> Files.newInputStream(list), book);
            content.rules().forEach(rule -> read.put(rule, content.day()));
            content.prices().forEach(price -> fresh.computeIfAbsent(price.key(), key -> new HashMap<>())
                    .merge(price.place(), price, (one, other) -> other.asOf().isBefore(one.asOf()) ? one : other));
        }
        return compared(book, fresh, read);
    }

    private static PriceUpdate compared(PriceBook book, Map<PriceKey, Map<String, Price>> fresh, Map<OfferRule, LocalDate> read) {
        List<Change> changes = new ArrayList<>();
        Set<PriceKey> unknown = new HashSet<>();
        int same = 0;
        for (Map<String, Price> places : fresh.values()) {
            for (Price price : places.values()) {
                switch (book.lookup(price.place(), price.key())) {
                    case PriceBook.Unknown() -> unknown.add(price.key());
                    case PriceBook.Elsewhere(var others) -> changes.add(new Change(Kind.NEW, Optional.empty(), Optional.of(price)));
                    case PriceBook.Found(Price old) -> {
                        if (sameTiers(old, price)) {
                            same++;
                        } else {
                            Kind kind = price.asOf().isBefore(old.asOf()) ? Kind.OLDER : Kind.CHANGED;
                            changes.add(new Change(kind, Optional.of(old), Optional.of(price)));
                        }
                    }
                }
            }
        }
        changes.addAll(gone(book, fresh, read.keySet()));
        changes.sort(Comparator.comparing((Change change) -> change.price().key().service())
                .thenComparing(change -> change.price().key().item()).thenComparing(change -> change.price().place()));
        return new PriceUpdate(changes, same, unknown.stream().sorted(Comparator.comparing(PriceKey::toString)).toList());
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
                .map(price -> new Change(Kind.GONE, Optional.of(price), Optional.empty())).toList();
    }

    /** How many changes there are of a kind. */
    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** The changed and new prices as a file of own prices, see {@link PriceBook#with}. */
    public String ownPrices() {
        return changes.stream().filter(change -> change.kind() == Kind.CHANGED || change.kind() == Kind.NEW)
                .flatMap(change -> change.after().stream())
                .flatMap(price -> price.tiers().tiers().stream().map(tier -> row(price, tier)))
                .collect(Collectors.joining("", HEADS + "\n", ""));
    }

    private static String row(Price price, Tiers.Tier tier) {
        return String.join(",", price.key().service(), price.place(), price.key().item(), price.unit(), tier.from().toPlainString(),
                tier.to() == null ? "" : tier.to().toPlainString(), tier.usd().toPlainString(), price.source(),
                price.asOf().toString()) + "\n";
    }
}
