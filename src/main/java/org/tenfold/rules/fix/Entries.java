package org.tenfold.rules.fix;

import org.tenfold.design.Settings;
import org.tenfold.text.Text;

/** Who uses the system, and where they come in. */
public final class Entries {

    private static final Text USERS = Text.of("Users", "사용자");

    private Entries() {
    }

    /** One part calls another one. */
    public static Transformation use(String from, String to) {
        return draft -> draft.connect(from, to, Settings.NONE);
    }

    /** Users, those who are drawn or new ones, call a part. */
    public static Transformation users(String entry) {
        return draft -> {
            String users = draft.within(null, "users").stream().map(box -> box.id()).findFirst()
                    .orElseGet(() -> draft.add("users", "users", draft.say(USERS), null, Settings.NONE));
            draft.connect(users, draft.owner(entry).id(), Settings.NONE);
        };
    }
}
