package org.tenfold.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A range of IPv4 addresses in CIDR form, RFC 4632.
 *
 * @param first its first address as a number
 * @param prefix how many leading bits all its addresses have in common, 0 to 32
 */
public record AddressRange(long first, int prefix) {

    /** Addresses that AWS keeps of each subnet: the first four and the last (VPC User Guide: Subnet sizing). */
    public static final int KEPT_BY_AWS = 5;

    private static final int BITS = 32;
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");

    /** The range around an address, with the bits behind the prefix taken away as AWS does. */
    public AddressRange {
        first = first >> (BITS - prefix) << (BITS - prefix);
    }

    /** The range that these words are, such as {@code 10.0.0.0/16}; a single address is a range of one. Empty for other words. */
    public static Optional<AddressRange> of(String words) {
        Matcher parts = FORM.matcher(words.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long address = 0;
        for (int part = 1; part <= 4; part++) {
            int value = Integer.parseInt(parts.group(part));
            if (value > 255) {
                return Optional.empty();
            }
            address = address << 8 | value;
        }
        int prefix = parts.group(5) == null ? BITS : Integer.parseInt(parts.group(5));
        return prefix > BITS ? Optional.empty() : Optional.of(new AddressRange(address, prefix));
    }

    /** How many addresses it has. */
    public long size() {
        return 1L << (BITS - prefix);
    }

    /** How many addresses of a subnet of this range are free for parts. */
    public long usable() {
        return Math.max(0, size() - KEPT_BY_AWS);
    }

    /** Whether every address of the other range is one of this. */
    public boolean contains(AddressRange other) {
        return first <= other.first && other.first + other.size() <= first + size();
    }

    /** Whether the two have an address in common; then one of them contains the other. */
    public boolean overlaps(AddressRange other) {
        return first < other.first + other.size() && other.first < first + size();
    }

    /** Whether it is every address there is. */
    public boolean isEverything() {
        return prefix == 0;
    }

    /** Whether its addresses are never used on the internet: RFC 1918. */
    public boolean isPrivate() {
        return Stream.of(new AddressRange(10L << 24, 8), new AddressRange(172L << 24 | 16L << 16, 12),
                new AddressRange(192L << 24 | 168L << 16, 16)).anyMatch(space -> space.contains(this));
    }

    /** The first range of a size within this one that none of the taken ones touches. */
    public Optional<AddressRange> free(int wanted, Collection<AddressRange> taken) {
        long step = 1L << (BITS - wanted);
        for (long start = first; start + step <= first + size(); start += step) {
            AddressRange candidate = new AddressRange(start, wanted);
            if (taken.stream().noneMatch(candidate::overlaps)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The range at the same place in another range as this one is in the range around it. */
    public AddressRange within(AddressRange around, AddressRange other) {
        return new AddressRange(first - around.first + other.first, prefix);
    }

    /** The range in CIDR form. */
    @Override
    public String toString() {
        return (first >> 24) + "." + (first >> 16 & 255) + "." + (first >> 8 & 255) + "." + (first & 255) + "/" + prefix;
    }
}
