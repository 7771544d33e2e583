package org.tenfold.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

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

    /** The ways to commit of which public prices were found; all without paying up front. */
    public enum Plan {
        /** A reserved instance or node for one year. */
        STANDARD_RI_1YR_NO_UPFRONT(1),
        /** A reserved instance or node for three years. */
        STANDARD_RI_3YR_NO_UPFRONT(3),
        /** A Compute Savings Plan for one year, good for any instance type. */
        COMPUTE_SAVINGS_PLAN_1YR_NO_UPFRONT(1),
        /** An EC2 Instance Savings Plan for one year, good for one family in one Region. */
        EC2_INSTANCE_SAVINGS_PLAN_1YR_NO_UPFRONT(1);

        private final int years;

        Plan(int years) {
            this.years = years;
        }

        /** How long it binds. */
        public int years() {
            return years;
        }

        /** The word that stands for it in the price files. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
