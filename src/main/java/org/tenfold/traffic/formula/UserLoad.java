package org.tenfold.traffic.formula;

import org.tenfold.service.formula.BillingMonth;

/**
 * From users to requests per second.
 *
 * @param registeredUsers             number of accounts
 * @param dailyActiveShare            share of them that come on a day
 * @param requestsPerActiveUserPerDay requests of each on that day
 * @param peakFactor                  peak rate over mean rate
 */
public record UserLoad(double registeredUsers, double dailyActiveShare, double requestsPerActiveUserPerDay,
        double peakFactor) {

    private static final double SECONDS_PER_DAY = 86_400;

    /** Users who come on a day. */
    public double dailyActiveUsers() {
        return registeredUsers * dailyActiveShare;
    }

    /** Requests on a day. */
    public double requestsPerDay() {
        return dailyActiveUsers() * requestsPerActiveUserPerDay;
    }

    /** Requests in a month. */
    public double requestsPerMonth() {
        return requestsPerDay() * BillingMonth.DAYS;
    }

    /** Mean requests per second. */
    public double averagePerSecond() {
        return requestsPerDay() / SECONDS_PER_DAY;
    }

    /** Requests per second at the peak. */
    public double peakPerSecond() {
        return averagePerSecond() * peakFactor;
    }
}
