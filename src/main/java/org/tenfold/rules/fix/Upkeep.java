package org.tenfold.rules.fix;

import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;

/** What keeps a system observed and restorable. */
public final class Upkeep {

    /** Settings that keep copies, with what is usual: a week, or continuously. */
    private static final Map<String, Object> KEEPING =
            Map.of("backupDays", 7.0, "pointInTimeRecovery", true, "versioning", true);

    private Upkeep() {
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

    /** AWS Backup copies these stores by a plan. */
    public static Transformation backupPlan(String... stores) {
        return draft -> {
            draft.require(stores.length > 0);
            String vault = draft.within(null, "backup").stream().map(box -> box.id()).findFirst()
                    .orElseGet(() -> draft.add("backup", "backup", "Backup", draft.home(stores[0], Scope.REGION), Settings.NONE));
            for (String store : stores) {
                draft.connect(store, vault, LinkKind.OPERATE, Settings.of(LinkSettings.PURPOSE.name(), "backup"));
            }
        };
    }
}
