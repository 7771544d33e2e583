package org.tenfold.service;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.tenfold.pricing.PriceKey;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** One line of a bill. */
public sealed interface Charge {

    /** What is billed. */
    Text name();

    /**
     * A quantity at a price of the price book.
     *
     * @param price the row of the price book; its unit is the unit of the quantity, scaled (a price per {@code 1M-requests}
     *     takes a quantity in requests)
     * @param place the Region code, {@code global} or {@code geo:…} under which the price book keeps the price
     * @param amount how much in a month
     */
    record Priced(Text name, PriceKey price, String place, Amount amount) implements Charge {
    }

    /** Something is billed for which there is no price, so that the total must say "at least". */
    record NoPrice(Text name, Message reason) implements Charge {
    }

    /** An amount in US dollars that the user stated, for what the price book cannot know. */
    record Stated(Text name, double monthlyUsd) implements Charge {
    }

    /** How much is billed in a month. */
    sealed interface Amount {

        /** The name under which the user may state the whole quantity; null where settings say it. */
        @Nullable String usageName();
    }

    /** Follows from the settings alone. */
    record Fixed(double quantity) implements Amount {
        @Override
        public @Nullable String usageName() {
            return null;
        }
    }

    /**
     * Follows from what runs, which is known with or without load: a fixed fleet runs as it is, one that scales at the average
     * of its day, and without load at its least.
     *
     * @param usageName the name under which the user may state the whole quantity instead, such as {@code instanceHoursPerMonth}
     * @param quantity how much a month takes
     * @param scales whether it follows the load
     * @param of the part behind this one whose machines are meant; null for its own
     */
    record Running(String usageName, ToDoubleFunction<MonthlyUse> quantity, boolean scales, @Nullable Part of) implements Amount {
    }

    /**
     * Follows from what the user stated by way of an assumption, with or without load.
     *
     * @param usageName the name under which the user may state it instead
     * @param how how the quantity comes about, with {@code {quantity}} in it
     */
    record Assumed(String usageName, double quantity, Text how) implements Amount {
    }

    /**
     * Follows from the load.
     *
     * @param usageName the name under which the user may state it instead, such as {@code requestsPerMonth}
     * @param quantity the quantity that the workload implies
     * @param assumed whether it rests on an assumption that no setting or request count backs
     * @param ofCopies whether only what is a copy of another store pays for it, so that nobody else has a line of it
     * @param how how the quantity comes about where that is more than the load, with {@code {quantity}} in it; else null
     */
    record Derived(String usageName, ToDoubleFunction<MonthlyUse> quantity, boolean assumed, boolean ofCopies, @Nullable Text how)
            implements Amount {
    }

    /**
     * What the user states as the monthly cost of a part, under the setting {@code monthlyUsd}.
     *
     * @param unstated why there is no amount while nobody states it, with {@code {name}} in it
     */
    static List<Charge> stated(Part part, Text name, Text unstated) {
        return List.of(part.value("monthlyUsd") instanceof Double usd ? new Stated(name, usd)
                : new NoPrice(name, unstated.with("name", part.component().name())));
    }

    /** A quantity that follows from the settings. */
    static Charge fixed(Text name, PriceKey price, String place, double quantity) {
        return new Priced(name, price, place, new Fixed(quantity));
    }

    /**
     * A quantity that follows from the machines of the first station, which the user may override under the name.
     *
     * @param perMachine how much one machine takes that runs all month
     */
    static Charge running(Text name, PriceKey price, String place, String usageName, double perMachine, boolean scales) {
        return running(name, price, place, usageName, use -> use.runningUnits() * perMachine, scales);
    }

    /** A quantity that follows from what runs, which the user may override under the name. */
    static Charge running(Text name, PriceKey price, String place, String usageName, ToDoubleFunction<MonthlyUse> quantity,
            boolean scales) {
        return new Priced(name, price, place, new Running(usageName, quantity, scales, null));
    }

    /** Like {@link #running}, for a quantity that follows from what runs of the part behind this one. */
    static Charge runningBehind(Part behind, Text name, PriceKey price, String place, String usageName,
            ToDoubleFunction<MonthlyUse> quantity, boolean scales) {
        return new Priced(name, price, place, new Running(usageName, quantity, scales, behind));
    }

    /** A quantity that follows from the load, which the user may override under the name. */
    static Charge derived(Text name, PriceKey price, String place, String usageName, ToDoubleFunction<MonthlyUse> quantity) {
        return new Priced(name, price, place, new Derived(usageName, quantity, false, false, null));
    }

    /** What a month adds to a store, at the price of a GB-month. */
    static Charge growth(PriceKey storage, String place) {
        return growth(Text.of("Storage that the month adds", "이번 달에 늘어난 스토리지"), storage, place, "storageGrowthGbPerMonth");
    }

    /** What a month adds to a store, at the price of a GB-month: of what is written all along, half is there on the average. */
    static Charge growth(Text name, PriceKey storage, String place, String usageName) {
        return derived(name, storage, place, usageName, use -> use.writtenGb() / 2);
    }

    /** Like {@link #derived}, resting on an assumption. */
    static Charge assumed(Text name, PriceKey price, String place, String usageName, ToDoubleFunction<MonthlyUse> quantity) {
        return new Priced(name, price, place, new Derived(usageName, quantity, true, false, null));
    }

    /** Like {@link #assumed}, with a sentence of its own that says how the quantity comes about. */
    static Charge assumed(Text name, PriceKey price, String place, String usageName, ToDoubleFunction<MonthlyUse> quantity, Text how) {
        return new Priced(name, price, place, new Derived(usageName, quantity, true, false, how));
    }

    /** Like {@link #assumed}, for a quantity that does not depend on the load. */
    static Charge assumed(Text name, PriceKey price, String place, String usageName, double quantity, Text how) {
        return new Priced(name, price, place, new Assumed(usageName, quantity, how));
    }

    /** Like {@link #assumed}, for what is sent to a copy of another store. */
    static Charge assumedOfCopies(Text name, PriceKey price, String place, String usageName, ToDoubleFunction<MonthlyUse> quantity) {
        return new Priced(name, price, place, new Derived(usageName, quantity, true, true, null));
    }
}
