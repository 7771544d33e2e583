package org.tenfold.pricing;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the price files, each row strictly, and gathers what a {@link PriceBook} is made of. */
final class PriceFiles {

    /** The machine files: how a row's key is made of its cells, and which column holds the price. */
    private enum MachineFile {
        EC2("instance_type", "on_demand_linux_usd_hour"),
        RDS("instance_class", "on_demand_usd_hour", "engine", "deployment"),
        AURORA("instance_class", "on_demand_usd_hour", "engine", "cluster_configuration"),
        ELASTICACHE("node_type", "on_demand_usd_hour", "engine"),
        OPENSEARCH("instance_type", "on_demand_usd_hour"),
        DOCUMENTDB("instance_class", "on_demand_usd_hour", "cluster_configuration"),
        NEPTUNE("instance_class", "on_demand_usd_hour", "cluster_configuration"),
        DAX("node_type", "on_demand_usd_hour"),
        REDSHIFT("node_type", "on_demand_usd_hour");

        private final String kind = name().toLowerCase(Locale.ROOT);
        private final String typeColumn;
        private final String priceColumn;
        private final List<String> formColumns;

        MachineFile(String typeColumn, String priceColumn, String... formColumns) {
            this.typeColumn = typeColumn;
            this.priceColumn = priceColumn;
            this.formColumns = List.of(formColumns);
        }

        private PriceKey key(PriceTable row) {
            StringBuilder item = new StringBuilder();
            for (String column : formColumns) {
                item.append(row.text(column)).append('/');
            }
            return new PriceKey(kind, item.append(row.text(typeColumn)).toString());
        }
    }

    /** A column of the machine files with the price under a commitment, and the column that may name its own source. */
    private record CommitmentColumn(String price, String source, Commitment.Plan plan) {
    }

    private static final List<CommitmentColumn> COMMITMENT_COLUMNS = List.of(
            new CommitmentColumn("ri_1yr_no_upfront_usd_hour", "ri_source", Commitment.Plan.STANDARD_RI_1YR_NO_UPFRONT),
            new CommitmentColumn("ri_3yr_no_upfront_usd_hour", "ri_source", Commitment.Plan.STANDARD_RI_3YR_NO_UPFRONT),
            new CommitmentColumn("reserved_1yr_no_upfront_usd_hour", "reserved_source",
                    Commitment.Plan.STANDARD_RI_1YR_NO_UPFRONT),
            new CommitmentColumn("reserved_3yr_no_upfront_usd_hour", "reserved_source",
                    Commitment.Plan.STANDARD_RI_3YR_NO_UPFRONT));

    private static final Map<String, Commitment.Plan> PLANS = Arrays.stream(Commitment.Plan.values())
            .collect(Collectors.toMap(Commitment.Plan::word, plan -> plan));

    private static final Map<String, FreeAmount.Validity> VALIDITIES = Map.of("always", FreeAmount.Validity.ALWAYS,
            "first-12-months", FreeAmount.Validity.FIRST_12_MONTHS);

    final Map<PriceKey, Map<String, Price>> prices = new LinkedHashMap<>(4096);
    final Map<PriceKey, Map<String, List<Commitment>>> commitments = new HashMap<>();
    final Map<String, Map<String, Machine>> machines = new HashMap<>();
    final Map<String, Region> regions = new LinkedHashMap<>();
    final Map<String, Source> sources = new LinkedHashMap<>();
    final List<FreeAmount> freeAmounts = new ArrayList<>();

    private final Function<String, @Nullable InputStream> files;

    /** @throws PriceBookException if a file is missing or a row wrong */
    PriceFiles(Function<String, @Nullable InputStream> files) {
        this.files = files;
        // Sources and Regions come first, for all other rows name them; prices before what refers to them.
        read("sources.csv", this::addSource);
        read("regions.csv", this::addRegion);
        readServices();
        for (MachineFile file : MachineFile.values()) {
            readMachines(file);
        }
        read("instances/commitment_points.csv", this::addCommitmentPoint);
        read("free-tier.csv", this::addFreeAmount);
    }

    private void read(String file, Consumer<PriceTable> reader) {
        InputStream stream = files.apply(file);
        if (stream == null) {
            throw PriceBookException.missing(file);
        }
        PriceTable.read(file, stream, reader);
    }

    private void addSource(PriceTable row) {
        Source source = new Source(row.text("source"), row.text("title"),
                row.empty("as_of") ? null : row.date("as_of"));
        if (sources.put(source.key(), source) != null) {
            throw row.wrong("source", "it names " + source.key() + " a second time");
        }
    }

    private void addRegion(PriceTable row) {
        Region region = new Region(row.text("region"), row.text("english"), row.text("korean"), row.text("geography"),
                row.number("latitude"), row.number("longitude"));
        if (regions.put(region.code(), region) != null) {
            throw row.wrong("region", "it names " + region.code() + " a second time");
        }
    }

    private void readServices() {
        // The tiers of one price stand in neighbouring rows; a price is complete when another one begins.
        var price = new Object() {
            private @Nullable Price head;
            private int line;
            private final List<Tiers.Tier> tiers = new ArrayList<>(8);

            void add(PriceTable row) {
                PriceKey key = new PriceKey(row.text("service"), row.text("dimension"));
                String place = place(row);
                if (head == null || !head.key().equals(key) || !head.place().equals(place)) {
                    finish();
                    head = new Price(key, place, row.text("unit"), Tiers.flat(BigDecimal.ZERO), source(row, "source"),
                            row.date("as_of"), row.yes("assumed"), row.optional("free_tier_note"), row.optional("note"));
                    put(head, row);
                } else {
                    head = withTierOf(row, head);
                }
                tiers.add(tier(row));
                line = row.line();
            }

            /** A price is as uncertain and as old as its weakest tier; its source is that of its first. */
            private Price withTierOf(PriceTable row, Price first) {
                if (!row.text("unit").equals(first.unit())) {
                    throw row.wrong("unit", "it is not " + first.unit() + " as in the tier before it");
                }
                source(row, "source");
                LocalDate asOf = row.date("as_of");
                return new Price(first.key(), first.place(), first.unit(), first.tiers(), first.source(),
                        asOf.isBefore(first.asOf()) ? asOf : first.asOf(), row.yes("assumed") || first.assumed(),
                        first.freeTier(), first.note().isEmpty() ? row.optional("note") : first.note());
            }

            private Tiers.Tier tier(PriceTable row) {
                boolean flat = row.empty("tier_start");
                BigDecimal from = flat ? BigDecimal.ZERO : row.amount("tier_start");
                BigDecimal to = row.empty("tier_end") ? null : row.amount("tier_end");
                if (flat && to != null) {
                    throw row.wrong("tier_start", "it is empty although the tier has an end");
                }
                if (to != null && to.compareTo(from) <= 0) {
                    throw row.wrong("tier_end", "the tier ends at " + to + " before it begins at " + from);
                }
                if (!tiers.isEmpty()) {
                    BigDecimal before = tiers.getLast().to();
                    if (before == null) {
                        throw row.wrong("tier_start", "the tier before it never ends");
                    }
                    if (before.compareTo(from) != 0) {
                        throw row.wrong("tier_start", "it is " + from + " although the tier before it ends at " + before);
                    }
                }
                return new Tiers.Tier(from, to, row.amount("usd_per_unit"));
            }

            void finish() {
                if (head == null) {
                    return;
                }
                BigDecimal end = tiers.getLast().to();
                if (end != null) {
                    throw PriceBookException.cell("services.csv", line, "tier_end", "the last tier ends at " + end);
                }
                prices.get(head.key()).put(head.place(), new Price(head.key(), head.place(), head.unit(), new Tiers(tiers),
                        head.source(), head.asOf(), head.assumed(), head.freeTier(), head.note()));
                tiers.clear();
            }
        };
        read("services.csv", price::add);
        price.finish();
    }

    private void readMachines(MachineFile file) {
        Map<String, Machine> types = machines.computeIfAbsent(file.kind, kind -> new LinkedHashMap<>());
        read("instances/" + file.kind + ".csv", row -> {
            Machine machine = new Machine(file.kind, row.text(file.typeColumn), row.text("family"),
                    row.amount("vcpu").doubleValue(), row.amount("memory_gib").doubleValue(),
                    row.has("architecture") ? row.text("architecture") : "",
                    row.has("network_performance") ? row.optional("network_performance") : "");
            Machine known = types.putIfAbsent(machine.type(), machine);
            if (known != null && !known.equals(machine)) {
                throw row.wrong(file.typeColumn, "another row describes " + machine.type() + " differently");
            }
            Price price = new Price(file.key(row), place(row), "hour", Tiers.flat(row.amount(file.priceColumn)),
                    source(row, "source"), row.date("as_of"), row.yes("assumed"), "", "");
            put(price, row);
            for (CommitmentColumn column : COMMITMENT_COLUMNS) {
                if (row.has(column.price()) && !row.empty(column.price())) {
                    addCommitment(row, column.price(), commitment(row, column, price));
                }
            }
        });
    }

    private Commitment commitment(PriceTable row, CommitmentColumn column, Price price) {
        String source = price.source();
        LocalDate asOf = price.asOf();
        if (row.has(column.source())) {
            source = source(row, column.source());
            asOf = sources.get(source).asOf();
            if (asOf == null) {
                throw row.wrong(column.source(), "the source " + source + " has no date");
            }
        }
        return new Commitment(price.key(), price.place(), column.plan(), row.amount(column.price()), source, asOf);
    }

    private void addCommitmentPoint(PriceTable row) {
        PriceKey key = new PriceKey(row.text("service"), row.text("instance_type"));
        if (!prices.containsKey(key)) {
            throw row.wrong("instance_type", "there is no price on demand of " + key);
        }
        addCommitment(row, "usd_hour", new Commitment(key, place(row), row.choice("plan", PLANS), row.amount("usd_hour"),
                source(row, "source"), row.date("as_of")));
    }

    /** A later row may state a price again, with its own date, but not another price. */
    private void addCommitment(PriceTable row, String column, Commitment commitment) {
        List<Commitment> known = commitments.computeIfAbsent(commitment.key(), key -> new HashMap<>(8))
                .computeIfAbsent(commitment.place(), place -> new ArrayList<>(2));
        for (Commitment other : known) {
            if (other.plan() == commitment.plan() && other.usdPerHour().compareTo(commitment.usdPerHour()) != 0) {
                throw row.wrong(column, "it is " + commitment.usdPerHour() + " although another row says "
                        + other.usdPerHour());
            }
        }
        known.removeIf(other -> other.plan() == commitment.plan());
        known.add(commitment);
    }

    private void addFreeAmount(PriceTable row) {
        String unit = row.text("unit");
        List<PriceKey> keys = Arrays.stream(row.text("dimension").split(" "))
                .map(dimension -> new PriceKey(row.text("service"), dimension)).toList();
        for (PriceKey key : keys) {
            Map<String, Price> places = prices.get(key);
            if (places == null) {
                throw row.wrong("dimension", "there is no price of " + key);
            }
            if (places.values().stream().anyMatch(price -> !price.unit().equals(unit))) {
                throw row.wrong("unit", "the price of " + key + " is not for " + unit);
            }
        }
        freeAmounts.add(new FreeAmount(keys, unit, row.amount("amount"), row.choice("validity", VALIDITIES),
                source(row, "source"), row.date("as_of")));
    }

    private void put(Price price, PriceTable row) {
        if (prices.computeIfAbsent(price.key(), key -> new HashMap<>(8)).putIfAbsent(price.place(), price) != null) {
            throw row.wrong("the price of " + price.key() + " in " + price.place() + " stands there twice");
        }
    }

    private String source(PriceTable row, String column) {
        Source source = sources.get(row.text(column));
        if (source == null) {
            throw row.wrong(column, "sources.csv has no source " + row.text(column));
        }
        return source.key();
    }

    private String place(PriceTable row) {
        String place = row.text("region");
        Region region = regions.get(place);
        if (region != null) {
            return region.code(); // the same string for all rows
        }
        if (!place.equals(PriceBook.GLOBAL) && !place.startsWith("geo:")) {
            throw row.wrong("region", "regions.csv has no Region " + place);
        }
        return place;
    }
}
