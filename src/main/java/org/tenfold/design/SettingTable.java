package org.tenfold.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be set on something: in the order of the inspector, and by name. */
public final class SettingTable {

    private final List<Setting> all;
    private final Names names;
    /** The settings where their names stand: a review asks for one fifty times a part, and each step on the way to it is a line of memory. */
    private final @Nullable Setting[] slots;

    private SettingTable(List<Setting> all) {
        this.all = List.copyOf(all);
        this.names = new Names(all.stream().map(Setting::name).toList());
        this.slots = new Setting[names.slots()];
        all.forEach(setting -> slots[names.slot(setting.name())] = setting);
    }

    /**
     * These settings.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static SettingTable of(List<Setting> settings) {
        return new SettingTable(settings);
    }

    /** All of them, in the order of the inspector. */
    public List<Setting> all() {
        return all;
    }

    /** The setting with this name, or null. */
    public @Nullable Setting find(String name) {
        return slots[names.slot(name)];
    }

    /** Whether there is a setting with this name. */
    public boolean has(String name) {
        return find(name) != null;
    }
}
