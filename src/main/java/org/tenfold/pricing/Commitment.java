package org.tenfold.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * What a machine costs for an hour when it is paid for one or three years, used or not.
 *
 * @param key the machine's price on demand
 * @param place the Region
 * @param usdPerHour nothing is paid up front
 * @param source key of the source
 * @param asOf the day for which the source states it
 */
public record Commitment(PriceKey key, String place, Plan plan, BigDecimal usdPerHour, String source, LocalDate asOf) {

    private static final Text RESERVED = Text.of("reserved, {years} yr", "예약, {years}년");
    private static final Text COMPUTE = Text.of("Compute Savings Plan, {years} yr", "Compute Savings Plan, {years}년");
    private static final Text DATABASE = Text.of("Database Savings Plan, {years} yr", "Database Savings Plan, {years}년");
    private static final Text EC2_INSTANCE = Text.of("EC2 Instance Savings Plan, {years} yr", "EC2 Instance Savings Plan, {years}년");

    /** The ways to commit of which public prices were found; all without paying up front. */
    public enum Plan {
        /** A reserved instance or node for one year. */
        STANDARD_RI_1YR_NO_UPFRONT(1, RESERVED),
        /** A reserved instance or node for three years. */
        STANDARD_RI_3YR_NO_UPFRONT(3, RESERVED),
        /** A Compute Savings Plan for one year, good for any instance type. */
        COMPUTE_SAVINGS_PLAN_1YR_NO_UPFRONT(1, COMPUTE),
        /** A Compute Savings Plan for three years. */
        COMPUTE_SAVINGS_PLAN_3YR_NO_UPFRONT(3, COMPUTE),
        /** An EC2 Instance Savings Plan for one year, good for one family in one Region. */
        EC2_INSTANCE_SAVINGS_PLAN_1YR_NO_UPFRONT(1, EC2_INSTANCE),
        /** An EC2 Instance Savings Plan for three years. */
        EC2_INSTANCE_SAVINGS_PLAN_3YR_NO_UPFRONT(3, EC2_INSTANCE),
        /** A Database Savings Plan for one year, good for any eligible database in any Region; offered since 2025-12-02. */
        DATABASE_SAVINGS_PLAN_1YR_NO_UPFRONT(1, DATABASE);

        /** All plans by the word that stands for them in the price files. */
        static final Map<String, Plan> BY_WORD = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Plan::word, plan -> plan));

        private final int years;
        private final Text name;

        Plan(int years, Text name) {
            this.years = years;
            this.name = name;
        }

        /** What people call it, such as "reserved, 1 year". */
        public Message label() {
            return name.with("years", years);
        }

        /**
         * The plan of a kind, if the book keeps such plans.
         *
         * @param kind the first part of its word, such as {@code standard_ri}
         * @param term how long it binds as price lists say it: {@code 1yr}, or {@code 1} beside a unit
         */
        static Optional<Plan> of(String kind, String term) {
            return Optional.ofNullable(BY_WORD.get(kind + "_" + term.replace("yr", "") + "yr_no_upfront"));
        }

        /** How long it binds. */
        public int years() {
            return years;
        }

        /** The word that stands for it in the price files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the other one is for the same machine in the same place under the same plan. */
    boolean isOfSame(Commitment other) {
        return plan == other.plan && place.equals(other.place) && key.equals(other.key);
    }

    /** It as a price: what an hour costs under it. */
    public Price price() {
        return new Price(key, place, "hour", Tiers.flat(usdPerHour), source, asOf, false, "", "");
    }
}
