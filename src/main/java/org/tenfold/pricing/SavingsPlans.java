package org.tenfold.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.json.JsonException;
import org.tenfold.json.JsonStream;

/**
 * What a published list of savings plans says about machines: products are plans, and each plan has a rate for every usage type
 * that it makes cheaper (AWS Billing user guide, "Reading the service price list file for a Savings Plan"). Taken are the rates
 * of EC2 machines with Linux that are shared, of RDS and Aurora instances whose engine needs no licence and of cache nodes with
 * Valkey, under plans without paying up front.
 */
final class SavingsPlans {

    /** AWS's codes of the lists that are read. */
    static final List<String> OFFERS = List.of("AWSComputeSavingsPlan", "AWSDatabaseSavingsPlans");

    /** The column that tells such a list in CSV from others. */
    static final String RATE = "discountedrate";
    private static final String TYPE = "discountedinstancetype";

    /** The columns that are read, as {@link OfferRule#attribute} names them. */
    static final List<String> COLUMNS = List.of("unit", "effectivedate", RATE, "currency", "discountedservicecode",
            "discountedusagetype", "discountedoperation", "purchaseoption", "leasecontractlength", "productfamily",
            "discountedregioncode", TYPE);

    private static final String DATABASES = "DatabaseSavingsPlans";
    private static final Map<String, String> FAMILIES = Map.of("ComputeSavingsPlans", "compute_savings_plan",
            "EC2InstanceSavingsPlans", "ec2_instance_savings_plan", DATABASES, "database_savings_plan");
    /** Names of usage begin with a code of their Region, except in the first one. */
    private static final Pattern USAGE = Pattern.compile("(?:[A-Z0-9]+-)?(BoxUsage|Multi-AZUsage|InstanceUsage(?:IOOptimized)?|NodeUsage):(.+)");
    /** The operation without a letter or number behind it is Linux without other software. */
    private static final String LINUX = "RunInstances";
    /** Engines by the operation under which their instances are billed. */
    private static final Map<String, String> ENGINES = Map.of("CreateDBInstance:0002", "mysql", "CreateDBInstance:0014", "postgresql",
            "CreateDBInstance:0018", "mariadb", "CreateDBInstance:0016", "aurora_mysql", "CreateDBInstance:0021", "aurora_postgresql",
            "CreateCacheCluster:Valkey", "valkey");

    /**
     * What an hour costs under a plan.
     *
     * @param region its code, or empty for that of the list
     */
    record Rate(PriceKey key, String region, Commitment.Plan plan, String effective, @Nullable String usd, int line) {
    }

    private final Consumer<Rate> rates;
    private final Map<String, Commitment.Plan> plans = new HashMap<>();
    private boolean ofDatabases;

    SavingsPlans(Consumer<Rate> rates) {
        this.rates = rates;
    }

    /** Reads a product of the JSON form. */
    void product(JsonStream json) throws JsonException {
        Map<String, String> attributes = new HashMap<>();
        json.members(member -> {
            if (member.equals("attributes")) {
                json.members(attribute -> attributes.put(OfferRule.attribute(attribute), json.text()));
            } else {
                attributes.put(OfferRule.attribute(member), json.text());
            }
        });
        plan(attributes.get("productfamily"), attributes.get("purchaseoption"), attributes.get("purchaseterm"))
                .ifPresent(plan -> plans.put(attributes.getOrDefault("sku", ""), plan));
    }

    /** Whether the products have been read, by which alone the terms can be understood. */
    boolean knowsPlans() {
        return !plans.isEmpty();
    }

    /** AWS's code of the list that was read. */
    String offer() {
        return OFFERS.get(ofDatabases ? 1 : 0);
    }

    private Optional<Commitment.Plan> plan(@Nullable String family, @Nullable String option, @Nullable String term) {
        ofDatabases |= DATABASES.equals(family);
        String kind = family == null ? null : FAMILIES.get(family);
        return kind == null || term == null || !"No Upfront".equals(option) ? Optional.empty()
                : Commitment.Plan.of(kind, term);
    }

    /** Reads a term of the JSON form: a plan with its rates. */
    void term(JsonStream json) throws JsonException {
        String[] sku = {""};
        String[] effective = {""};
        List<Map<String, String>> found = new ArrayList<>();
        json.members(member -> {
            switch (member) {
                case "sku" -> sku[0] = json.text();
                case "effectiveDate" -> effective[0] = json.text();
                case "rates" -> json.elements(() -> {
                    Map<String, String> rate = rate(json);
                    if (machine(rate).isPresent()) {
                        found.add(rate);
                    }
                });
                default -> { }
            }
        });
        Commitment.Plan plan = plans.get(sku[0]);
        if (plan != null) {
            found.forEach(rate -> add(plan, effective[0], rate, 1));
        }
    }

    private static Map<String, String> rate(JsonStream json) throws JsonException {
        Map<String, String> cells = new HashMap<>();
        json.members(member -> {
            if (member.equals("discountedRate")) {
                json.members(part -> cells.put(part.equals("price") ? RATE : part, json.text()));
            } else {
                cells.put(OfferRule.attribute(member), json.text());
            }
        });
        return cells;
    }

    /** Takes a row of the CSV form. */
    void row(Map<String, String> cells, int line) {
        if (machine(cells).isPresent()) {
            plan(cells.get("productfamily"), cells.get("purchaseoption"), cells.get("leasecontractlength"))
                    .ifPresent(plan -> add(plan, cells.getOrDefault("effectivedate", ""), cells, line));
        }
    }

    private void add(Commitment.Plan plan, String effective, Map<String, String> rate, int line) {
        rates.accept(new Rate(machine(rate).orElseThrow(), rate.getOrDefault("discountedregioncode", ""), plan, effective,
                "USD".equals(rate.get("currency")) ? rate.get(RATE) : null, line));
    }

    /** The machine that a rate is for. Databases shorten sizes in the name of their usage, so that their type stands beside it. */
    private static Optional<PriceKey> machine(Map<String, String> rate) {
        Matcher usage = USAGE.matcher(rate.getOrDefault("discountedusagetype", ""));
        if (!"Hrs".equals(rate.get("unit")) || !usage.matches()) {
            return Optional.empty();
        }
        String kind = usage.group(1);
        String type = rate.getOrDefault(TYPE, usage.group(2));
        String operation = rate.getOrDefault("discountedoperation", "");
        String engine = ENGINES.getOrDefault(operation, "");
        return switch (rate.getOrDefault("discountedservicecode", "")) {
            case "AmazonEC2" -> kind.equals("BoxUsage") && operation.equals(LINUX) ? Optional.of(PriceKey.ec2(type)) : Optional.empty();
            case "AmazonRDS" -> database(kind, engine, type);
            case "AmazonElastiCache" -> kind.equals("NodeUsage") && engine.equals("valkey")
                    ? Optional.of(PriceKey.elasticache(engine, type)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<PriceKey> database(String kind, String engine, String type) {
        boolean aurora = engine.startsWith("aurora");
        return engine.isEmpty() ? Optional.empty() : switch (kind) {
            case "InstanceUsage" -> Optional.of(aurora ? PriceKey.aurora(engine, "aurora_standard", type) : PriceKey.rds(engine, "single_az", type));
            case "InstanceUsageIOOptimized" -> aurora ? Optional.of(PriceKey.aurora(engine, "aurora_io_optimized", type)) : Optional.empty();
            case "Multi-AZUsage" -> aurora ? Optional.empty() : Optional.of(PriceKey.rds(engine, "multi_az", type));
            default -> Optional.empty();
        };
    }
}
