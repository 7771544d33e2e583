package org.tenfold.desktop;

import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;
import org.tenfold.service.Category;

/** The colours of tiles outside the sheet. */
final class Tints {

    private Tints() {
    }

    static Role role(Category category) {
        return switch (category) {
            case GENERAL -> Role.GENERAL;
            case NETWORKING, ANALYTICS -> Role.NETWORK;
            case COMPUTE, CONTAINERS -> Role.COMPUTE;
            case STORAGE -> Role.STORAGE;
            case DATABASE, DEVELOPER_TOOLS -> Role.DATABASE;
            case INTEGRATION, MANAGEMENT -> Role.INTEGRATION;
            case SECURITY -> Role.SECURITY;
            case GROUPS -> Role.REGION;
        };
    }

    static String css(Role role, Theme theme) {
        return theme.color(role).hex();
    }
}
