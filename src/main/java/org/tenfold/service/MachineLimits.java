package org.tenfold.service;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenfold.pricing.Machine;
import org.tenfold.service.formula.BlockStorage;
import org.tenfold.service.formula.CpuCredits;

/**
 * What a machine sustains for hours, without its bursts. The capacity reference has these figures for common families (S-14,
 * S-15, S-16); families that it lacks take those of their generation, which is an assumption.
 *
 * @param networkGbps gigabits per second of its network card
 * @param storage what it moves to and from its volumes
 */
public record MachineLimits(double networkGbps, BlockStorage storage) {

    /** Where the figures are documented. */
    public static final String SOURCE = "Amazon EC2 instance types: network, EBS and CPU credit tables (2026-08)";

    private static final List<String> BURSTABLE_SIZES =
            List.of("nano", "micro", "small", "medium", "large", "xlarge", "2xlarge");
    private static final double[] BURSTABLE_GBPS = {0.032, 0.064, 0.128, 0.256, 0.512, 1.024, 2.048};
    private static final double[] BURSTABLE_EBS_MBPS = {43, 87, 174, 347, 695, 695, 695};
    private static final double[] BURSTABLE_EBS_IOPS = {250, 500, 1_000, 2_000, 4_000, 4_000, 4_000};
    private static final double[] BASELINE = {0.05, 0.1, 0.2, 0.2, 0.3, 0.4, 0.4};
    /** T2 earns less per vCPU in the two largest sizes. */
    private static final double[] BASELINE_T2 = {0.05, 0.1, 0.2, 0.2, 0.3, 0.225, 0.17};

    private static final Pattern GIGABITS = Pattern.compile("([\\d.]+) (?i:gigabit|gbps)");
    private static final double MEGABITS_PER_MEBIBYTE = 8;

    /** What a machine sustains. */
    public static MachineLimits of(Machine machine) {
        int size = BURSTABLE_SIZES.indexOf(machine.size());
        if (burstable(machine) && size >= 0) {
            return new MachineLimits(BURSTABLE_GBPS[size], storage(BURSTABLE_EBS_IOPS[size], BURSTABLE_EBS_MBPS[size]));
        }
        return new MachineLimits(gigabits(machine), steadyStorage(machine.vcpu()));
    }

    /** How a machine earns CPU credits; empty for one that may always use all of its vCPUs. */
    public static Optional<CpuCredits> credits(Machine machine) {
        int size = BURSTABLE_SIZES.indexOf(machine.size());
        if (!burstable(machine) || size < 0) {
            return Optional.empty();
        }
        double[] baseline = machine.family().equals("t2") ? BASELINE_T2 : BASELINE;
        return Optional.of(new CpuCredits(machine.vcpu(), baseline[size]));
    }

    private static boolean burstable(Machine machine) {
        String family = machine.family();
        return family.length() >= 2 && family.length() <= 3 && family.charAt(0) == 't' && Character.isDigit(family.charAt(1));
    }

    private static double gigabits(Machine machine) {
        Matcher stated = GIGABITS.matcher(machine.network());
        double most = stated.find() ? Double.parseDouble(stated.group(1)) : Double.MAX_VALUE;
        if (!machine.network().startsWith("Up to") && most < Double.MAX_VALUE) {
            return most;
        }
        double perVcpu = gigabitsPerVcpu(machine.family());
        // The large size of the older generations is somewhat above its share.
        double baseline = perVcpu == 0.3125 && machine.vcpu() == 2 ? 0.75 : perVcpu * machine.vcpu();
        return Math.min(baseline, most);
    }

    private static double gigabitsPerVcpu(String family) {
        if (family.matches("[a-z]+[78]g\\w*|[a-z]+7a")) {
            return 0.46875;
        }
        return family.matches("[a-z]+[67][ai]\\S*|i4i") ? 0.390625 : 0.3125;
    }

    private static BlockStorage steadyStorage(double vcpu) {
        if (vcpu <= 2) {
            return storage(3_600, 650);
        }
        double iops = vcpu <= 8 ? 1_500 * vcpu : 1_250 * vcpu;
        return storage(iops, 312.5 * vcpu);
    }

    private static BlockStorage storage(double iops, double megabitsPerSecond) {
        return new BlockStorage(iops, megabitsPerSecond / MEGABITS_PER_MEBIBYTE);
    }
}
