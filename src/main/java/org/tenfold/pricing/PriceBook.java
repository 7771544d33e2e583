package org.tenfold.pricing;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

        private String item(PriceTable row) {
            StringBuilder item = new StringBuilder();
            for (String column : formColumns) {
                item.append(row.text(column)).append('/');
            }
            return item.append(row.text(typeColumn)).toString();
        }
    }

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

    private final Map<PriceKey, Map<String, Price>> prices;
    private final Map<String, Map<String, Machine>> machines;

    private PriceBook(Map<PriceKey, Map<String, Price>> prices, Map<String, Map<String, Machine>> machines) {
        this.prices = prices;
        this.machines = machines;
    }

    /** The book of the program's own price files. */
    public static PriceBook standard() {
        return Standard.BOOK;
    }

    /** Read on first use, then kept: half of what the program does needs no prices. */
    private static final class Standard {
        private static final PriceBook BOOK = read(file -> {
            InputStream stream = PriceBook.class.getResourceAsStream("/pricing-data/" + file);
            if (stream == null) {
                throw new PriceBookException(file, 0, "it is missing from the program");
            }
            return stream;
        });
    }

    /**
     * A book read from files.
     *
     * @param files opens a file by its name below {@code pricing-data}
     * @throws PriceBookException if a row is wrong; no part of the book is used then
     */
    public static PriceBook read(Function<String, InputStream> files) {
        Map<PriceKey, Map<String, Price>> prices = new LinkedHashMap<>();
        Map<String, Map<String, Machine>> machines = new HashMap<>();
        readServices("services.csv", files, prices);
        for (MachineFile file : MachineFile.values()) {
            readMachines(file, files, prices, machines);
        }
        return new PriceBook(prices, machines);
    }

    private static void readServices(String file, Function<String, InputStream> files,
            Map<PriceKey, Map<String, Price>> prices) {
        // Tiers of one price stand in neighbouring rows; a price is complete when another one begins.
        var pending = new Object() {
            private @Nullable Price head;
            private final List<Tiers.Tier> tiers = new ArrayList<>();

            void add(PriceTable row) {
                PriceKey key = new PriceKey(row.text("service"), row.text("dimension"));
                String place = row.text("region");
                if (head == null || !head.key().equals(key) || !head.place().equals(place)) {
                    finish(row);
                    head = new Price(key, place, row.text("unit"), Tiers.flat(BigDecimal.ZERO), row.text("source"),
                            row.date("as_of"), row.yes("assumed"), row.optional("free_tier_note"), row.optional("note"));
                }
                String start = row.optional("tier_start");
                String end = row.optional("tier_end");
                tiers.add(new Tiers.Tier(start.isEmpty() ? BigDecimal.ZERO : row.amount("tier_start"),
                        end.isEmpty() ? null : row.amount("tier_end"), row.amount("usd_per_unit")));
            }

            void finish(@Nullable PriceTable row) {
                if (head == null) {
                    return;
                }
                try {
                    put(prices, new Price(head.key(), head.place(), head.unit(), new Tiers(tiers), head.source(), head.asOf(),
                            head.assumed(), head.freeTier(), head.note()), row);
                } catch (IllegalArgumentException e) {
                    throw row == null ? new PriceBookException(file, 0, e.getMessage()) : row.wrong("before it, " + e.getMessage());
                }
                tiers.clear();
            }
        };
        PriceTable.read(file, open(files, file), pending::add);
        pending.finish(null);
    }

    private static void readMachines(MachineFile machineFile, Function<String, InputStream> files,
            Map<PriceKey, Map<String, Price>> prices, Map<String, Map<String, Machine>> machines) {
        String file = "instances/" + machineFile.kind + ".csv";
        Map<String, Machine> types = machines.computeIfAbsent(machineFile.kind, kind -> new LinkedHashMap<>());
        PriceTable.read(file, open(files, file), row -> {
            String type = row.text(machineFile.typeColumn);
            types.computeIfAbsent(type, name -> new Machine(machineFile.kind, name, row.text("family"), row.number("vcpu"),
                    row.number("memory_gib"), row.optional("architecture"), row.optional("network_performance")));
            put(prices, new Price(new PriceKey(machineFile.kind, machineFile.item(row)), row.text("region"), "hour",
                    Tiers.flat(row.amount(machineFile.priceColumn)), row.text("source"), row.date("as_of"), row.yes("assumed"),
                    "", ""), row);
        });
    }

    private static void put(Map<PriceKey, Map<String, Price>> prices, Price price, @Nullable PriceTable row) {
        Map<String, Price> places = prices.computeIfAbsent(price.key(), key -> new HashMap<>(8));
        if (places.putIfAbsent(price.place(), price) != null) {
            String reason = "the price of " + price.key() + " in " + price.place() + " stands there twice";
            throw row == null ? new PriceBookException("services.csv", 0, reason) : row.wrong(reason);
        }
    }

    private static BufferedReader open(Function<String, InputStream> files, String file) {
        return new BufferedReader(new InputStreamReader(files.apply(file), StandardCharsets.UTF_8), 1 << 16);
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

    /** The machine types of a kind, in the order of the file: {@code ec2}, {@code rds}, {@code aurora} … */
    public Collection<Machine> machines(String kind) {
        return Collections.unmodifiableCollection(machines.getOrDefault(kind, Map.of()).values());
    }

    /** A machine type. */
    public Optional<Machine> machine(String kind, String type) {
        return Optional.ofNullable(machines.getOrDefault(kind, Map.of()).get(type));
    }
}
