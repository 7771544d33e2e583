package org.tenfold.service;

import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.text.Text;

/** Public IPv4 addresses, each of which is billed by the hour since 2024-02-01, whatever it belongs to (Amazon VPC pricing). */
public final class PublicAddresses {

    private static final PriceKey PRICE = PriceKey.of("vpc", "public_ipv4_in_use");
    private static final Text NAME = Text.of("Public IPv4 addresses", "퍼블릭 IPv4 주소");

    private PublicAddresses() {
    }

    /** So many addresses all month. */
    public static Charge fixed(Part part, double count) {
        return Charge.fixed(NAME, PRICE, part.region(), count * PriceBook.HOURS_PER_MONTH);
    }

    /**
     * One address for each machine that runs.
     *
     * @param scales whether their number follows the load
     */
    public static Charge ofMachines(Part part, boolean scales) {
        return Charge.running(NAME, PRICE, part.region(), "publicAddressHoursPerMonth", PriceBook.HOURS_PER_MONTH, scales);
    }
}
