package org.tenfold.rules.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.text.Text;

/** What keeps a system observed and restorable. */
public final class Upkeep {

    /** Settings that keep copies, with what is usual: a week, or continuously. */
    private static final Map<String, Object> KEEPING =
            Map.of("backupDays", 7.0, "pointInTimeRecovery", true, "versioning", true);

    /** How much of a store lies in a backup: the plan's setting and the store's own. */
    private record Held(String service, String setting, String size) {
    }

    private static final List<Held> HELD = List.of(new Held("rds", "databasesGb", "storageGib"), new Held("aurora", "auroraGb", "storageGib"),
            new Held("dynamodb", "tablesGb", "storedGb"), new Held("efs", "filesGb", "storedGb"), new Held("s3", "bucketsGb", "storedGb"),
            new Held("ec2", "volumesGb", "volumeGib"));

    private static final Text TEMPLATE = Text.of("The template must be written, and what stands already be imported into its stack.",
            "템플릿을 작성하고, 이미 있는 리소스를 스택으로 가져와야 합니다.");
    private static final Text PROMOTION = Text.of("The automation must be written and tried: AWS promotes no copy in another Region by itself.",
            "자동화를 직접 만들고 시험해야 합니다. AWS는 다른 리전의 사본을 스스로 승격하지 않습니다.");
    /** Amazon DynamoDB Developer Guide, multi-Region strong consistency: three replicas, or two and a witness. */
    private static final Text WITNESS = Text.of("A table with strong consistency needs a third Region, with a replica or a witness, and starts empty.",
            "강력한 일관성 글로벌 테이블은 세 번째 리전에 복제본이나 감시자(witness)가 필요하고, 빈 테이블에서 시작합니다.");

    private Upkeep() {
    }

    /** Something promotes the copies of stores in another Region when this one fails. */
    public static Transformation promotion(String... stores) {
        return draft -> {
            for (String store : stores) {
                draft.set(store, "promotion", "automated");
            }
            draft.also(PROMOTION);
        };
    }

    /** A write to a global table is answered when another Region has it too. */
    public static Transformation strongConsistency(String table, String copy) {
        return draft -> {
            draft.set(table, "globalConsistency", "strong");
            draft.set(copy, "globalConsistency", "strong");
            draft.also(WITNESS);
        };
    }

    /** A stack of CloudFormation in the Region of each of these parts, and infrastructure that is said to be code. */
    public static Transformation template(String... parts) {
        return draft -> {
            for (String part : parts) {
                draft.add("cloudformation", "stack", "CloudFormation", draft.home(draft.owner(part).id(), Scope.REGION), Settings.NONE);
            }
            draft.carryOut(new Edit.SetContext(draft.architecture().context().with("infrastructure", "code")));
            draft.also(TEMPLATE);
        };
    }

    /** Metrics, logs or traces of these parts: the settings {@code monitoring}, {@code logs}, {@code tracing}. */
    public static Transformation observed(String setting, String... parts) {
        return draft -> {
            for (String id : parts) {
                Part part = draft.worker(id);
                draft.require(part.takes(setting));
                draft.set(part.id(), setting, true);
            }
        };
    }

    /** Copies of a store from which it can be restored, kept by the store itself. */
    public static Transformation backups(String id) {
        return draft -> {
            Part part = draft.part(id);
            String setting = KEEPING.keySet().stream().filter(part::takes).sorted().findFirst().orElse(null);
            draft.require(setting != null);
            if (setting != null) {
                draft.set(id, setting, KEEPING.get(setting));
            }
        };
    }

    /**
     * One plan of AWS Backup for stores of one Region, the one that is there or a new one.
     *
     * @param settings what the plan does besides, such as {@code copyTo} another Region
     */
    public static Transformation backupPlan(Settings settings, String... stores) {
        return draft -> {
            draft.require(stores.length > 0);
            // Asked before the first edit: after each, the draft would work out its graph anew.
            List<Part> workers = Stream.of(stores).map(draft::worker).toList();
            List<String> owners = Stream.of(stores).map(store -> draft.owner(store).id()).toList();
            Part there = draft.parts().stream().filter(part -> part.isA("backup")
                    && part.region().equals(workers.getFirst().region())).min(Comparator.comparing(Part::id)).orElse(null);
            String plan = there != null ? there.id()
                    : draft.add("backup", "backup", "Backup", draft.home(owners.getFirst(), Scope.REGION), Settings.NONE);
            Set<String> linked = new HashSet<>();
            Set<String> saved = new HashSet<>();
            for (Link link : draft.into(plan)) {
                linked.add(link.from());
                if (link.kind() == LinkKind.OPERATE) {
                    saved.add(link.from());
                }
            }
            // A plan to which nothing is linked saves all of its Region.
            boolean all = there != null && saved.isEmpty();
            settings.asMap().forEach((setting, value) -> draft.set(plan, setting, value));
            hold(draft, plan, workers);
            List<String> uncovered = new ArrayList<>();
            for (int i = 0; i < stores.length && !all; i++) {
                if (!saved.contains(stores[i]) && linked.add(owners.get(i))) {
                    uncovered.add(owners.get(i));
                }
            }
            draft.connectAll(uncovered, plan, LinkKind.OPERATE, Settings.of(LinkSettings.PURPOSE.name(), "backup"));
        };
    }

    /** The plan holds one full copy of each store more, which is the least that it will. */
    private static void hold(Draft draft, String plan, List<Part> stores) {
        for (Held held : HELD) {
            double gb = 0;
            for (Part store : stores) {
                gb += store.service().id().equals(held.service()) ? store.number(held.size()) : 0;
            }
            if (gb > 0) {
                double before = draft.component(plan).settings().get(held.setting()) instanceof Double number ? number : 0;
                draft.set(plan, held.setting(), before + gb);
            }
        }
    }
}
