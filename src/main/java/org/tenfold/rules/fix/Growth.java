package org.tenfold.rules.fix;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** More of what carries the load. */
public final class Growth {

    /** Numbers of machines and partitions among which the load is shared. */
    private static final List<String> SHARES = List.of("shards", "dataNodes");
    /** What AWS allows unless asked for more. */
    private static final List<String> QUOTAS = List.of("accountConcurrency", "quotaPerSecond", "recordsPerSecond");
    /** The size in the name of a machine type: small, large, 4xlarge. */
    private static final String SIZE = "(nano|micro|small|medium|\\d*x?large)";

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
        if (part.takes("capacityMode") && part.is("capacityMode", "provisioned")) {
            ways.add(draft -> draft.set(id, "capacityMode", "on-demand"));
        }
        if (part.takes("mode") && part.service().id().equals("kinesis") && part.is("mode", "provisioned")) {
            ways.add(draft -> draft.set(id, "mode", "on-demand"));
        }
        if (part.takes("readers") || part.service().id().equals("rds")) {
            ways.add(Stores.readReplica(id));
        }
        boolean relational = part.service().has(Trait.RELATIONAL);
        SHARES.stream().filter(share -> !relational && part.takes(share)).forEach(share -> ways.add(draft ->
                draft.set(id, share, Math.ceil(part.number(share) * factor))));
        for (Setting setting : part.settings().values()) {
            if (setting.kind() == Setting.Kind.MACHINE) {
                larger(setting, part.text(setting.name())).forEach(machine ->
                        ways.add(draft -> draft.set(id, setting.name(), machine)));
            }
        }
        QUOTAS.stream().filter(part::takes).forEach(quota -> ways.add(draft -> {
            draft.set(id, quota, Math.ceil(part.number(quota) * factor));
            draft.also(ASK);
        }));
        return ways;
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
