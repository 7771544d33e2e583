package org.tenfold.rules.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.pricing.Machine;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** More of what carries the load. */
public final class Growth {

    /** Numbers of machines and partitions among which the load is shared. */
    private static final List<String> SHARES = List.of("shards", "dataNodes");
    /** What AWS allows unless asked for more. */
    private static final List<String> QUOTAS = List.of("accountConcurrency", "quotaPerSecond", "recordsPerSecond");
    /** Families of today with the shape of previous ones (Amazon EC2, previous generation instances: upgrade paths). */
    private static final Map<String, String> SUCCESSORS = Map.of("t1", "t3", "m1", "m6i", "m3", "m6i", "m2", "r6i", "r3", "r6i",
            "c1", "c6i", "c3", "c6i", "i2", "i4i", "g2", "c6i");
    /** What needs more than so many times its machine wants to share its work: many processors hinder each other. */
    private static final double MOST_TIMES = 4;
    private static final String RESERVED = "reservedConcurrency";
    /** The size in the name of a machine type: small, large, 4xlarge. */
    private static final String SIZE = "(nano|micro|small|medium|\\d*x?large)";

    private static final Text NO_GRAPHICS = Text.of("Only if the work needs no graphics processor: families with one are not in the price book.",
            "그래픽 프로세서가 필요 없을 때만 맞습니다. 그래픽 프로세서가 있는 패밀리는 가격표에 없습니다.");
    private static final Text ASK = Text.of("AWS must raise the quota.", "AWS에 할당량 증가를 요청해야 합니다.");

    private Growth() {
    }

    /**
     * Ways in which a part can carry so many times its load, the mildest first: room to grow, what needs no planning, further
     * copies to read from, more partitions, larger machines, higher quotas. Sharding a relational database is none of them: who
     * owns which rows is a decision.
     *
     * @param part what does the work, the template of a group
     * @param factor at least 1
     */
    public static List<Transformation> ways(Part part, double factor) {
        List<Transformation> ways = new ArrayList<>();
        String id = part.id();
        if (part.group() != null) {
            ways.add(draft -> Fleets.upTo(id, Math.ceil(draft.owner(id).number("max") * factor)).apply(draft));
        } else if (part.takes("max")) {
            ways.add(Fleets.upTo(id, Math.ceil(part.number("max") * factor)));
        } else if (part.takes("count") && part.number("count") > 1) {
            ways.add(Fleets.atLeast(id, Math.ceil(part.number("count") * factor)));
        }
        if (part.is("capacityMode", "provisioned")) {
            ways.add(draft -> draft.set(id, "capacityMode", "on-demand"));
        }
        if (part.takes("mode") && part.isA("kinesis") && part.is("mode", "provisioned")) {
            ways.add(draft -> draft.set(id, "mode", "on-demand"));
        }
        if (part.takes("readers") || part.isA("rds")) {
            ways.add(Replicas.readReplica(id));
        }
        boolean relational = part.has(Trait.RELATIONAL);
        SHARES.stream().filter(share -> !relational && part.takes(share)).forEach(share -> ways.add(draft ->
                draft.set(id, share, Math.ceil(part.number(share) * factor))));
        for (Setting setting : part.service().settings()) {
            if (setting.kind() == Setting.Kind.MACHINE) {
                larger(setting, part.text(setting.name())).forEach(machine ->
                        ways.add(draft -> draft.set(id, setting.name(), machine)));
            }
        }
        quotas(part).forEach(quota -> ways.add(quota(id, quota, factor)));
        return ways;
    }

    /** The quotas of its account that a part has, as far as they are known. */
    private static List<String> quotas(Part part) {
        return QUOTAS.stream().filter(quota -> part.takes(quota) && part.value(quota) != null).toList();
    }

    private static Transformation quota(String id, String quota, double factor) {
        return draft -> {
            draft.set(id, quota, Math.ceil(draft.part(id).number(quota) * factor));
            draft.also(ASK);
        };
    }

    /** So many times what AWS allows of its own accord, and what was reserved of it. */
    public static Transformation quotas(String id, double factor) {
        return draft -> {
            Part part = draft.part(id);
            List<String> taken = quotas(part);
            draft.require(!taken.isEmpty());
            taken.forEach(quota -> quota(id, quota, factor).apply(draft));
            if (part.takes(RESERVED) && part.value(RESERVED) instanceof Double reserved) {
                draft.set(id, RESERVED, Math.ceil(reserved * factor));
            }
        };
    }

    /**
     * The smallest larger machine of the same family with at least so many times its processors; for what does its work in one
     * place. Replicas become as large.
     */
    public static Transformation largerMachine(String id, double factor) {
        return draft -> {
            draft.require(factor <= MOST_TIMES);
            Part part = draft.part(id);
            Setting setting = part.service().settings().stream().filter(given -> given.kind() == Setting.Kind.MACHINE).findFirst().orElse(null);
            draft.require(setting != null);
            if (setting != null) {
                // What grows by itself has no machine in the price book.
                draft.require(processors(draft, part, part.text(setting.name())) > 0);
                double wanted = processors(draft, part, part.text(setting.name())) * factor;
                String larger = larger(setting, part.text(setting.name())).stream()
                        .filter(type -> processors(draft, part, type) >= wanted).findFirst().orElse(null);
                draft.require(larger != null);
                draft.set(id, setting.name(), Objects.requireNonNull(larger));
                // A replica that is weaker than its source falls behind.
                draft.outOf(id).stream().filter(link -> link.kind() == LinkKind.REPLICATE).map(link -> draft.part(link.to()))
                        .filter(copy -> copy.service().id().equals(part.service().id())
                                && processors(draft, copy, copy.text(setting.name())) < processors(draft, copy, larger))
                        .forEach(copy -> draft.set(copy.id(), setting.name(), larger));
            }
        };
    }

    /** The smallest machine of a current family of the same shape that is no smaller than one of a previous generation. */
    public static Transformation currentMachine(String id) {
        return draft -> {
            Part part = draft.part(id);
            Machine old = MachineTypes.of(part, "ec2", "instanceType");
            String current = SUCCESSORS.getOrDefault(old.family(), "");
            String type = part.setting("instanceType").choices().stream().map(Setting.Choice::value)
                    .filter(choice -> choice.startsWith(current + ".")).map(choice -> draft.topology().prices().machine("ec2", choice))
                    .flatMap(Optional::stream).filter(machine -> machine.vcpu() >= old.vcpu() && machine.memoryGib() >= old.memoryGib())
                    .min(Comparator.comparingDouble(Machine::vcpu)).map(Machine::type).orElse(null);
            draft.require(type != null);
            draft.set(id, "instanceType", Objects.requireNonNull(type));
            if (old.family().startsWith("g")) {
                draft.also(NO_GRAPHICS);
            }
        };
    }

    private static double processors(Draft draft, Part part, String machine) {
        return draft.topology().prices().machine(part.service().id(), machine).map(Machine::vcpu).orElse(0.0);
    }

    /** The larger machines of the same family, the next one first. */
    static List<String> larger(Setting setting, String machine) {
        String family = family(machine);
        return setting.choices().stream().map(Setting.Choice::value).filter(type -> family(type).equals(family))
                .dropWhile(type -> !type.equals(machine)).skip(1).toList();
    }

    private static String family(String machine) {
        return machine.replaceFirst("\\." + SIZE + "(?=\\.|$)", ".");
    }
}
