package org.tenfold.pricing;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All prices, by what is priced and where. Immutable. */
public final class PriceBook {

    /** Hours that AWS bills for a month: 365 days of 24 hours over twelve. */
    public static final int HOURS_PER_MONTH = 730;

    /** Where prices are kept that hold everywhere. */
    public static final String GLOBAL = "global";

    /** How the places begin that are geographies of edge locations. */
    private static final String GEOGRAPHY = "geo:";

    /** What the book says about a price. */
    public sealed interface Lookup {
    }

    /** There it is. */
    public record Found(Price price) implements Lookup {
    }

    /** The price exists, but not in that Region: AWS does not offer it there, or no source told. */
    public record Elsewhere(Set<String> places) implements Lookup {
    }

    /** The book has no such price anywhere. */
    public record Unknown() implements Lookup {
    }

    private final PriceFiles content;
    private final Map<PriceKey, Map<String, Price>> prices;
    private final Map<PriceKey, Map<String, List<Commitment>>> commitments;

    private PriceBook(PriceFiles content, Map<PriceKey, Map<String, Price>> prices,
            Map<PriceKey, Map<String, List<Commitment>>> commitments) {
        this.content = content;
        this.prices = prices;
        this.commitments = commitments;
    }

    /** The book of the program's own price files. */
    public static PriceBook standard() {
        return Standard.BOOK;
    }

    /** Read on first use, then kept: half of what the program does needs no prices. */
    private static final class Standard {
        private static final PriceBook BOOK = read(file -> PriceBook.class.getResourceAsStream("/pricing-data/" + file));
    }

    /**
     * A book read from files.
     *
     * @param files opens a file by its name below {@code pricing-data}; null if there is none
     * @throws PriceBookException if a file is missing or a row wrong; no part of the book is used then
     */
    public static PriceBook read(Function<String, @Nullable InputStream> files) {
        PriceFiles content = new PriceFiles(files);
        return new PriceBook(content, content.prices, content.commitments);
    }

    /**
     * This book with a user's own prices in place of the public ones. They may also stand in a Region of which the book does
     * not have that price.
     *
     * @param file its name, for sentences about what is wrong
     * @param own comma-separated values with the columns {@code service}, {@code region}, {@code dimension} (of a machine its
     *     type behind what else decides its price, as in {@link PriceKey#item}), {@code unit}, {@code usd_per_unit},
     *     {@code source} and {@code as_of}, if there are tiers {@code tier_start} and {@code tier_end}, and for what a machine
     *     costs under a commitment the word of its {@code plan} ({@link Commitment.Plan#word}); it is closed
     * @throws PriceBookException if a row is wrong or names what the book does not know; this book stays as it is
     */
    public PriceBook with(String file, InputStream own) {
        PriceRows rows = PriceRows.read(file, own, new OwnPrices(prices, content.regions, content.sources));
        Map<PriceKey, Map<String, Price>> all = new LinkedHashMap<>(prices);
        rows.prices().forEach((key, places) -> {
            Map<String, Price> merged = new HashMap<>(prices.get(key));
            merged.putAll(places);
            all.put(key, merged);
        });
        Map<PriceKey, Map<String, List<Commitment>>> committed = new HashMap<>(commitments);
        for (Commitment commitment : rows.commitments()) {
            List<Commitment> merged = new ArrayList<>(List.of(commitment));
            Map<String, List<Commitment>> places = new HashMap<>(committed.getOrDefault(commitment.key(), Map.of()));
            places.getOrDefault(commitment.place(), List.of()).stream().filter(other -> !commitment.isOfSame(other)).forEach(merged::add);
            places.put(commitment.place(), merged);
            committed.put(commitment.key(), places);
        }
        return new PriceBook(content, all, committed);
    }

    /** Whether a place is a Region, whether or not the book has prices of it; else it is the world or a geography. */
    public static boolean isRegion(String place) {
        return !place.equals(GLOBAL) && !place.startsWith(GEOGRAPHY);
    }

    /** Whether a price is a user's own, not a public one. */
    public boolean isOwn(Price price) {
        return source(price.source()).isEmpty();
    }

    /** What the book says about a price in a place; a price that is kept as global holds everywhere. */
    public Lookup lookup(String place, PriceKey key) {
        Map<String, Price> places = prices.get(key);
        if (places == null) {
            return new Unknown();
        }
        Price price = places.getOrDefault(place, places.get(GLOBAL));
        return price != null ? new Found(price) : new Elsewhere(new TreeSet<>(places.keySet()));
    }

    /** The price in a place, if the book has it. */
    public Optional<Price> find(String place, PriceKey key) {
        return lookup(place, key) instanceof Found found ? Optional.of(found.price()) : Optional.empty();
    }

    /** Every price. */
    public Collection<Price> all() {
        return prices.values().stream().flatMap(places -> places.values().stream()).toList();
    }

    /** What a machine costs in a Region for those who commit themselves; empty where no public price was found. */
    public List<Commitment> commitments(String place, PriceKey key) {
        return Collections.unmodifiableList(commitments.getOrDefault(key, Map.of()).getOrDefault(place, List.of()));
    }

    /** Every price under a commitment. */
    public Collection<Commitment> allCommitments() {
        return commitments.values().stream().flatMap(places -> places.values().stream()).flatMap(List::stream).toList();
    }

    /** What a machine costs in a Region under one plan, if a public price was found. */
    public Optional<Commitment> commitment(String place, PriceKey key, Commitment.Plan plan) {
        return commitments(place, key).stream().filter(commitment -> commitment.plan() == plan).findFirst();
    }

    /** What AWS gives free of charge, in the order of the file. */
    public List<FreeAmount> freeAmounts() {
        return Collections.unmodifiableList(content.freeAmounts);
    }

    /** The machine types of a kind, in the order of the file: {@code ec2}, {@code rds}, {@code aurora} … */
    public Collection<Machine> machines(String kind) {
        return Collections.unmodifiableCollection(content.machines.getOrDefault(kind, Map.of()).values());
    }

    /**
     * The machine types of a kind that have a price in a Region, by family and then from small to large.
     *
     * @param key the price of a type, such as {@code PriceKey::ec2}, or with the engine it is for
     */
    public List<Machine> offered(String kind, String place, Function<String, PriceKey> key) {
        return machines(kind).stream().filter(machine -> find(place, key.apply(machine.type())).isPresent())
                .sorted(Comparator.comparing(Machine::family).thenComparingDouble(Machine::memoryGib)
                        .thenComparingDouble(Machine::vcpu).thenComparing(Machine::type))
                .toList();
    }

    /** A machine type. */
    public Optional<Machine> machine(String kind, String type) {
        return Optional.ofNullable(content.machines.getOrDefault(kind, Map.of()).get(type));
    }

    /** The Regions that the book has prices for. */
    public Collection<Region> regions() {
        return Collections.unmodifiableCollection(content.regions.values());
    }

    /** A Region by its code. */
    public Optional<Region> region(String code) {
        return Optional.ofNullable(content.regions.get(code));
    }

    /** Every source that a price may name. */
    public Collection<Source> sources() {
        return Collections.unmodifiableCollection(content.sources.values());
    }

    /** A source by the key that stands in {@link Price#source}. */
    public Optional<Source> source(String key) {
        return Optional.ofNullable(content.sources.get(key));
    }
}
