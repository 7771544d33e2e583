package org.tenfold.cost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tenfold.cost.Estimate.Basis;
import org.tenfold.cost.Ledger.Item;
import org.tenfold.cost.Transfers.Transfer;
import org.tenfold.design.Workload;
import org.tenfold.service.Charge;
import org.tenfold.service.DayCurve;
import org.tenfold.service.Flow;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.MonthlyUse.Fleet;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Traffic.StationLoad;
import org.tenfold.traffic.Traffic;
import org.tenfold.traffic.Traffic.PartLoad;

/**
 * Turns what services bill, and what their load and the user say about quantities, into an estimate. A quantity is taken from
 * the user's {@code usage} first, then from the settings, then from the load if a path of requests reaches the component; else
 * it is unknown.
 *
 * <p>The range of the total answers how far the guess about the users may be off: unless the user states how many of them come
 * on a day, all derived quantities are also reckoned at half and at two and a half times, because published shares of active
 * users run from 10 to 50 % where 20 % is assumed (capacity reference 1.8, S-45). Machines keep their number in both.
 */
public final class Estimator {

    /** The setting of the workload that is guessed where nobody said it: the share of the users who come on a day. */
    public static final String ACTIVE_SHARE = "dailyActiveShare";
    /** The least share that is published. */
    public static final double LEAST_ACTIVE = 0.1;
    /** The greatest share that is published. */
    public static final double MOST_ACTIVE = 0.5;

    private static final Text BY_SETTINGS = Text.of("{quantity}, from what is drawn and set.",
            "그린 것과 설정에서 나온 {quantity}입니다.");
    private static final Text BY_SCALING = Text.of("{quantity}: what runs on average over the day, as it follows the load.",
            "{quantity}: 부하를 따라가며 하루 평균으로 실행되는 양입니다.");
    private static final Text BY_LOAD = Text.of("{quantity}, from the month's load of this component.",
            "이 구성 요소의 한 달 부하에서 나온 {quantity}입니다.");
    private static final Text BY_USAGE = Text.of("{quantity}, as you stated.", "입력한 {quantity}입니다.");
    private static final Text STATE_USAGE = Text.of(
            "No path of requests reaches {component}: draw one from the users, or state its usage per month ({usage} in the file).",
            "{component}에 닿는 요청 경로가 없습니다. 사용자에서 연결하거나 월 사용량을 적으십시오(파일에서는 {usage}).");

    private static final Text STATE_TOOLS_USAGE = Text.of(
            "Nothing but {tools} uses {component}, and no request of users leads there: state its usage per month ({usage} in the file).",
            "{component|은는} {tools|이가} 쓸 뿐 사용자의 요청은 닿지 않습니다. 월 사용량을 적으십시오(파일에서는 {usage}).");

    private final Topology topology;
    private final Transfers transfers;
    private final Traffic traffic;
    private final Ledger ledger;

    private Estimator(Traffic traffic, Ledger ledger) {
        this.traffic = traffic;
        this.topology = traffic.topology();
        this.transfers = Transfers.of(traffic);
        this.ledger = ledger;
    }

    /**
     * The cost of a month.
     *
     * @param traffic the load of the architecture, which holds its graph
     * @param freeTier whether to take off what AWS gives every account free of charge for ever
     */
    public static Estimate estimate(Traffic traffic, boolean freeTier) {
        List<Part> parts = traffic.topology().parts();
        if (parts.isEmpty()) {
            return Estimate.NOTHING;
        }
        Workload workload = traffic.topology().architecture().workload();
        boolean guessed = !workload.given().has(ACTIVE_SHARE);
        double assumed = workload.number(ACTIVE_SHARE);
        Ledger ledger = new Ledger(parts.getFirst().prices(), freeTier, guessed ? LEAST_ACTIVE / assumed : 1,
                guessed ? MOST_ACTIVE / assumed : 1);
        return new Estimator(traffic, ledger).estimate();
    }

    private Estimate estimate() {
        for (int node = 0; node < topology.size(); node++) {
            Part part = topology.part(node);
            for (Charge charge : part.service().charges(part)) {
                Item item = new Item(part.id(), null, part.component().service(), charge.name());
                switch (charge) {
                    case Charge.Priced priced -> bill(node, part, item, priced);
                    case Charge.Stated stated -> ledger.billStated(item, stated.monthlyUsd());
                    case Charge.NoPrice missing -> ledger.noPrice(item, missing.reason());
                }
            }
        }
        for (Transfer transfer : transfers.all()) {
            Part sender = transfer.component();
            String link = transfer.link() == null ? null : transfer.link().id();
            ledger.bill(new Item(sender.id(), link, sender.service().id(), transfer.name()), transfer.price(), transfer.place(),
                    transfer.gb(), 0, transfer.basis(), transfer.basis() == Basis.WORKLOAD, transfer.formula());
        }
        return ledger.close();
    }

    private void bill(int node, Part part, Item item, Charge.Priced charge) {
        String usageName = charge.amount().usageName();
        Double stated = usageName == null ? null : part.component().usage().get(usageName);
        if (stated != null) {
            ledger.bill(item, charge.price(), charge.place(), stated, 0, Basis.USAGE, false, BY_USAGE);
            return;
        }
        switch (charge.amount()) {
            case Charge.Fixed(double quantity) ->
                ledger.bill(item, charge.price(), charge.place(), quantity, quantity, Basis.SETTINGS, false, BY_SETTINGS);
            case Charge.Running running ->
                billRunning(traffic.parts().get(running.of() == null ? node : running.of().node()), item, charge, running);
            case Charge.Derived derived -> billDerived(node, part, item, charge, derived);
            case Charge.Assumed(String _, double quantity, Text how) ->
                ledger.bill(item, charge.price(), charge.place(), quantity, 0, Basis.ASSUMPTION, false, how);
        }
    }

    private void billRunning(PartLoad load, Item item, Charge.Priced charge, Charge.Running running) {
        double quantity = running.quantity().applyAsDouble(load.month());
        if (running.scales()) {
            double always = Math.min(quantity, running.quantity().applyAsDouble(atLeast(load)));
            ledger.bill(item, charge.price(), charge.place(), quantity, always, Basis.WORKLOAD, false, BY_SCALING);
        } else {
            ledger.bill(item, charge.price(), charge.place(), quantity, quantity, Basis.SETTINGS, false, BY_SETTINGS);
        }
    }

    /** A month in which no more runs than must. */
    private static MonthlyUse atLeast(PartLoad load) {
        List<Fleet> least = new ArrayList<>(load.stations().size());
        for (StationLoad station : load.stations()) {
            least.add(new Fleet(station.station().machines(), 0));
        }
        return new MonthlyUse(Flow.NONE, least, 0, 0, DayCurve.FLAT, load.month().reached());
    }

    private void billDerived(int node, Part part, Item item, Charge.Priced charge, Charge.Derived derived) {
        MonthlyUse use = transfers.use(node);
        if (use.reached()) {
            double quantity = derived.quantity().applyAsDouble(use);
            if (quantity > 0 || !derived.ofCopies()) {
                ledger.bill(item, charge.price(), charge.place(), quantity, 0,
                        derived.assumed() ? Basis.ASSUMPTION : Basis.WORKLOAD, true, derived.how() != null ? derived.how() : BY_LOAD);
            }
        } else if (!derived.ofCopies()) {
            List<Part> tools = tools(node);
            ledger.dependsOnUsage(item, (tools.isEmpty() ? STATE_USAGE.message() : STATE_TOOLS_USAGE.with("tools",
                    String.join(", ", tools.stream().map(tool -> tool.component().name()).toList())))
                    .with("component", part.component().name()).with("usage", derived.usageName()));
        }
    }

    /** Who uses a component, if these are tools of operation only, such as builds, to which no path of users' requests leads. */
    private List<Part> tools(int node) {
        Set<Part> users = new LinkedHashSet<>();
        for (int link : topology.incoming(node)) {
            Part user = topology.part(topology.from(link));
            if (!user.has(Trait.OPERATIONS)) {
                return List.of();
            }
            users.add(user);
        }
        return List.copyOf(users);
    }
}
