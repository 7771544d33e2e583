package org.tenfold.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be set on something: in the order of the inspector, and by name.
 *
 * @param all the settings
 * @param names their names, at the same places
 */
public record SettingTable(List<Setting> all, Names names) {

    /**
     * These settings.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static SettingTable of(List<Setting> settings) {
        return new SettingTable(List.copyOf(settings), new Names(settings.stream().map(Setting::name).toList()));
    }

    /** The setting with this name, or null. */
    public @Nullable Setting find(String name) {
        int place = names.place(name);
        return place < 0 ? null : all.get(place);
    }

    /** Whether there is a setting with this name. */
    public boolean has(String name) {
        return names.place(name) >= 0;
    }
}
