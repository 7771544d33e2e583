package org.tenfold.service;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Setting;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceBook;
import org.tenfold.text.Text;

/** The machine types of the price book as choices of a setting. */
public final class MachineTypes {

    /**
     * Previous generations that older material draws. The price book has no rows for them: they can be drawn, carry load and
     * are told apart, but have no price. Sizes are those of the EC2 page of previous generation instances.
     */
    private static final Map<String, Machine> PREVIOUS = Stream.of(
            previous("t1.micro", 1, 0.613), previous("m1.small", 1, 1.7), previous("m2.xlarge", 2, 17.1),
            previous("m3.large", 2, 7.5), previous("c1.medium", 2, 1.7), previous("c3.large", 2, 3.75),
            previous("r3.large", 2, 15.25), previous("i2.xlarge", 4, 30.5), previous("g2.2xlarge", 8, 15),
            previous("g2.8xlarge", 32, 60)).collect(Collectors.toMap(Machine::type, machine -> machine));

    private MachineTypes() {
    }

    private static Machine previous(String type, double vcpu, double memoryGib) {
        return new Machine("ec2", type, type.substring(0, type.indexOf('.')), vcpu, memoryGib, "x86_64", "");
    }

    /** Whether a machine of EC2 belongs to a previous generation that AWS no longer offers for new work. */
    public static boolean isPrevious(String type) {
        return PREVIOUS.containsKey(type);
    }

    /**
     * Every type of a kind, by family and then by size.
     *
     * @param kind {@code ec2}, {@code rds}, {@code aurora} or {@code elasticache}
     */
    public static List<Setting.Choice> choices(String kind) {
        return Stream.concat(PriceBook.standard().machines(kind).stream(),
                        kind.equals("ec2") ? PREVIOUS.values().stream() : Stream.empty())
                .sorted(Comparator.comparing(Machine::family).thenComparing(Machine::vcpu).thenComparing(Machine::memoryGib))
                .map(machine -> new Setting.Choice(machine.type(), label(machine))).toList();
    }

    /** The machine that a part's setting names. */
    public static Machine of(Part part, String kind, String setting) {
        String type = part.text(setting);
        return part.prices().machine(kind, type)
                .or(() -> PriceBook.standard().machine(kind, type)).or(() -> Optional.ofNullable(PREVIOUS.get(type)))
                .orElseThrow(() -> new IllegalStateException("No machine type " + type));
    }

    private static Text label(Machine machine) {
        return Text.name(String.format(Locale.ROOT, "%s · %s vCPU · %s GiB", machine.type(), plain(machine.vcpu()),
                plain(machine.memoryGib())));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
