package org.tenfold.service;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tenfold.design.Setting;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceBook;
import org.tenfold.text.Text;

/** The machine types of the price book as choices of a setting. */
public final class MachineTypes {

    private MachineTypes() {
    }

    /**
     * Every type of a kind, by family and then by size.
     *
     * @param kind {@code ec2}, {@code rds}, {@code aurora} or {@code elasticache}
     */
    public static List<Setting.Choice> choices(String kind) {
        return PriceBook.standard().machines(kind).stream()
                .sorted(Comparator.comparing(Machine::family).thenComparing(Machine::vcpu).thenComparing(Machine::memoryGib))
                .map(machine -> new Setting.Choice(machine.type(), label(machine))).toList();
    }

    /** The machine that a part's setting names. */
    public static Machine of(Part part, String kind, String setting) {
        String type = part.text(setting);
        return part.prices().machine(kind, type)
                .or(() -> PriceBook.standard().machine(kind, type))
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
