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
 * of EC2 machines with Linux that are shared, under plans without paying up front.
 */
final class SavingsPlans {

    /** AWS's code of the list. */
    static final String OFFER = "AWSComputeSavingsPlan";

    /** The column that tells such a list in CSV from others. */
    static final String RATE = "discountedrate";

    /** The columns that are read, as {@link OfferRule#attribute} names them. */
    static final List<String> COLUMNS = List.of("unit", "effectivedate", RATE, "currency", "discountedservicecode",
            "discountedusagetype", "discountedoperation", "purchaseoption", "leasecontractlength", "productfamily",
            "discountedregioncode");

    private static final Map<String, String> FAMILIES = Map.of("ComputeSavingsPlans", "compute_savings_plan",
            "EC2InstanceSavingsPlans", "ec2_instance_savings_plan");
    /** Names of usage begin with a code of their Region, except in the first one. */
    private static final Pattern SHARED = Pattern.compile("(?:[A-Z0-9]+-)?BoxUsage:(.+)");
    /** The operation without a letter or number behind it is Linux without other software. */
    private static final String LINUX = "RunInstances";

    /**
     * What an hour costs under a plan.
     *
     * @param region its code, or empty for that of the list
     */
    record Rate(PriceKey key, String region, Commitment.Plan plan, String effective, @Nullable String usd, int line) {
    }

    private final Consumer<Rate> rates;
    private final Map<String, Commitment.Plan> plans = new HashMap<>();

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

    private static Optional<Commitment.Plan> plan(@Nullable String family, @Nullable String option, @Nullable String term) {
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

    private static Optional<PriceKey> machine(Map<String, String> rate) {
        Matcher usage = SHARED.matcher(rate.getOrDefault("discountedusagetype", ""));
        return "AmazonEC2".equals(rate.get("discountedservicecode")) && LINUX.equals(rate.get("discountedoperation"))
                && "Hrs".equals(rate.get("unit")) && usage.matches() ? Optional.of(PriceKey.ec2(usage.group(1))) : Optional.empty();
    }
}
