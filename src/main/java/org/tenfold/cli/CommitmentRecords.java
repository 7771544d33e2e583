package org.tenfold.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Committed;
import org.tenfold.cost.Committed.Changed;
import org.tenfold.cost.Committed.Kept;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.text.Language;

/** What commitments change in an estimate, for programs and spreadsheets. */
final class CommitmentRecords {

    /** The heads of {@link #fields}. */
    static final List<String> HEADS = List.of("monthlyOnDemand", "plan", "breakEvenShare", "keptBecause");

    private final Committed committed;
    private final Language language;
    private final Map<CostLine, List<@Nullable Object>> fields = new IdentityHashMap<>();

    CommitmentRecords(Committed committed, Language language) {
        this.committed = committed;
        this.language = language;
        committed.changed().forEach(change -> fields.put(change.committed(),
                Arrays.asList(change.onDemand().monthly().toPlainString(), change.plan().plan().word(), change.breakEvenShare(), null)));
        committed.kept().forEach(kept -> fields.put(kept.line(),
                Arrays.asList(kept.line().monthly().toPlainString(), null, null, kept.reason().in(language))));
    }

    /** The fields of a line of the committed estimate; empty ones where there is none or it is no machine's. */
    List<@Nullable Object> fields(@Nullable CostLine line) {
        return fields.getOrDefault(line, Collections.nCopies(HEADS.size(), null));
    }

    Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("years", committed.years());
        members.put("monthlyOnDemand", committed.estimate().total().add(committed.saved()));
        members.put("saved", committed.saved());
        List<Map<String, Object>> changed = new ArrayList<>();
        for (Changed change : committed.changed()) {
            Map<String, Object> row = line(change.onDemand());
            row.put("plan", change.plan().plan().word());
            row.put("monthlyOnDemand", change.onDemand().monthly());
            row.put("monthly", change.committed().monthly());
            row.put("breakEvenShare", change.breakEvenShare());
            row.put("priceSource", change.plan().source());
            row.put("priceAsOf", change.plan().asOf().toString());
            changed.add(row);
        }
        members.put("changed", changed);
        List<Map<String, Object>> kept = new ArrayList<>();
        for (Kept stays : committed.kept()) {
            Map<String, Object> row = line(stays.line());
            row.put("reason", stays.reason().in(language));
            kept.add(row);
        }
        members.put("kept", kept);
        return members;
    }

    private Map<String, Object> line(CostLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("component", line.component());
        row.put("name", line.name().in(language));
        return row;
    }
}
