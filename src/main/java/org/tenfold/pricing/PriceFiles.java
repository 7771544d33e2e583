package org.tenfold.pricing;

import java.io.InputStream;
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
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Text;

/** Reads the price files, each row strictly, and gathers what a {@link PriceBook} is made of. */
final class PriceFiles {

    private static final Text AGAIN = Text.of("it names {name} a second time", "{name|을를} 두 번 적었습니다");
    private static final Text DIFFERENT = Text.of("another row describes {machine} differently", "다른 행의 {machine} 설명과 다릅니다");
    private static final Text UNDATED = Text.of("the source {source} has no date", "출처 {source}에 날짜가 없습니다");
    private static final Text NO_ON_DEMAND = Text.of("there is no price on demand of {key}", "{key}의 온디맨드 가격이 없습니다");
    private static final Text CONTRADICTS = Text.of("it is {usd} although another row says {other}", "다른 행에는 {other|이라/라}고 적혀 있는데 여기는 {usd}입니다");
    private static final Text NO_PRICE = Text.of("there is no price of {key}", "{key}의 가격이 없습니다");
    private static final Text OTHER_UNIT = Text.of("the price of {key} is not for {unit}", "{key} 가격의 단위는 {unit|이가} 아닙니다");
    private static final Text NO_SOURCE = Text.of("sources.csv has no source {name}", "sources.csv에 출처 {name|이가} 없습니다");
    private static final Text NO_REGION = Text.of("regions.csv has no Region {name}", "regions.csv에 리전 {name|이가} 없습니다");

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
        MEMORYDB("node_type", "on_demand_usd_hour", "engine"),
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

    /** The column with what Spot instances cost on average. */
    private static final String SPOT = "spot_indicative_usd_hour";
    private static final String SPOT_NOTE = "on demand less the average Spot saving; the market moves";

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
        PriceTable.read(file, open(file), reader);
    }

    private InputStream open(String file) {
        InputStream stream = files.apply(file);
        if (stream == null) {
            throw PriceBookException.missing(file);
        }
        return stream;
    }

    private void addSource(PriceTable row) {
        Source source = new Source(row.text("source"), Text.of(row.text("title"), row.text("title_ko")),
                row.empty("as_of") ? null : row.date("as_of"));
        if (sources.put(source.key(), source) != null) {
            throw row.wrong("source", AGAIN.with("name", source.key()));
        }
    }

    private void addRegion(PriceTable row) {
        Region region = new Region(row.text("region"), row.text("english"), row.text("korean"), row.text("geography"),
                row.number("latitude"), row.number("longitude"));
        if (regions.put(region.code(), region) != null) {
            throw row.wrong("region", AGAIN.with("name", region.code()));
        }
    }

    private void readServices() {
        String file = "services.csv";
        prices.putAll(PriceRows.read(file, open(file), new PriceRows.Names() {
            @Override
            public String place(PriceTable row, PriceKey key) {
                return PriceFiles.this.place(row);
            }

            @Override
            public String source(PriceTable row) {
                return PriceFiles.this.source(row, "source");
            }
        }).prices());
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
                throw row.wrong(file.typeColumn, DIFFERENT.with("machine", machine.type()));
            }
            Price price = new Price(file.key(row), place(row), "hour", Tiers.flat(row.amount(file.priceColumn)),
                    source(row, "source"), row.date("as_of"), row.yes("assumed"), "", "");
            put(price, row);
            if (row.has(SPOT) && !row.empty(SPOT)) {
                put(new Price(PriceKey.ec2Spot(machine.type()), price.place(), price.unit(), Tiers.flat(row.amount(SPOT)),
                        source(row, "spot_source"), dated(row, "spot_source"), true, "", SPOT_NOTE), row);
            }
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
            asOf = dated(row, column.source());
        }
        return new Commitment(price.key(), price.place(), column.plan(), row.amount(column.price()), source, asOf);
    }

    /** The day of the source that a column names. */
    private LocalDate dated(PriceTable row, String column) {
        String source = source(row, column);
        LocalDate day = sources.get(source).asOf();
        if (day == null) {
            throw row.wrong(column, UNDATED.with("source", source));
        }
        return day;
    }

    private void addCommitmentPoint(PriceTable row) {
        PriceKey key = new PriceKey(row.text("service"), row.text("instance_type"));
        if (!prices.containsKey(key)) {
            throw row.wrong("instance_type", NO_ON_DEMAND.with("key", key));
        }
        addCommitment(row, "usd_hour", new Commitment(key, place(row), row.choice("plan", Commitment.Plan.BY_WORD), row.amount("usd_hour"),
                source(row, "source"), row.date("as_of")));
    }

    /** A later row may state a price again, with its own date, but not another price. */
    private void addCommitment(PriceTable row, String column, Commitment commitment) {
        List<Commitment> known = commitments.computeIfAbsent(commitment.key(), key -> new HashMap<>(8))
                .computeIfAbsent(commitment.place(), place -> new ArrayList<>(2));
        for (Commitment other : known) {
            if (other.plan() == commitment.plan() && other.usdPerHour().compareTo(commitment.usdPerHour()) != 0) {
                throw row.wrong(column, CONTRADICTS.with("usd", commitment.usdPerHour().toString())
                        .with("other", other.usdPerHour().toString()));
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
                throw row.wrong("dimension", NO_PRICE.with("key", key));
            }
            if (places.values().stream().anyMatch(price -> !price.unit().equals(unit))) {
                throw row.wrong("unit", OTHER_UNIT.with("key", key).with("unit", unit));
            }
        }
        freeAmounts.add(new FreeAmount(keys, unit, row.amount("amount"), row.choice("validity", VALIDITIES),
                source(row, "source"), row.date("as_of")));
    }

    private void put(Price price, PriceTable row) {
        if (prices.computeIfAbsent(price.key(), key -> new HashMap<>(8)).putIfAbsent(price.place(), price) != null) {
            throw PriceRows.twice(row, price);
        }
    }

    private String source(PriceTable row, String column) {
        Source source = sources.get(row.text(column));
        if (source == null) {
            throw row.wrong(column, NO_SOURCE.with("name", row.text(column)));
        }
        return source.key();
    }

    private String place(PriceTable row) {
        String place = row.text("region");
        Region region = regions.get(place);
        if (region != null) {
            return region.code(); // the same string for all rows
        }
        if (PriceBook.isRegion(place)) {
            throw row.wrong("region", NO_REGION.with("name", place));
        }
        return place;
    }
}
