package org.tenfold.rules.fix;

import org.tenfold.design.Component;
import org.tenfold.service.Part;

/** How the rows of a store are spread over its parts, and found there. */
public final class Shards {

    private Shards() {
    }

    /** Rows are split over so many shards by the hash of their key; each shard has a standby or reader. */
    public static Transformation shards(String database, double shards) {
        return draft -> {
            Part store = draft.part(database);
            draft.require(store.takes("shards") && store.setting("shards").refusal(shards) == null);
            draft.change(store.component().with("shards", shards).with("shardMethod", "hash"));
            if (store.takes("readers") ? store.number("readers") == 0 : store.is("deployment", "single")) {
                Replicas.standby(database).apply(draft);
            }
            draft.also(Draft.CODE_CHANGES, Draft.DATA_MOVES);
        };
    }

    /** Rows are split by the hash of a key with so many values at least, which the main query names. */
    public static Transformation spreadRows(String database, double values) {
        return draft -> {
            Part store = draft.part(database);
            Component component = store.component().withSettings(store.component().settings().without("shardKeyInQuery").without("shardKeyGrows"))
                    .with("shardMethod", "hash");
            draft.change(store.value("shardKeyValues") instanceof Double few && few < values ? component.with("shardKeyValues", values) : component);
            draft.also(Draft.CODE_CHANGES, Draft.DATA_MOVES);
        };
    }

    /** No query has to ask all shards: what is used together lies on one, and small tables lie on all. */
    public static Transformation togetherOnOneShard(String database) {
        return draft -> {
            draft.set(database, "crossShardShare", 0.0);
            draft.also(Draft.CODE_CHANGES, Draft.DATA_MOVES);
        };
    }

    /** Each question to a table has a key or an index. */
    public static Transformation indexed(String table) {
        return draft -> {
            draft.set(table, "queries", "by-key");
            draft.also(Draft.CODE_CHANGES);
        };
    }

    /** The busiest key of a table is split by suffixes, so that each part of it takes so much less. */
    public static Transformation spreadKey(String table, double parts) {
        return draft -> {
            Part part = draft.part(table);
            draft.require(part.takes("hottestKeyShare") && parts > 1);
            draft.set(table, "hottestKeyShare", part.number("hottestKeyShare") / parts);
            draft.also(Draft.CODE_CHANGES);
        };
    }
}
