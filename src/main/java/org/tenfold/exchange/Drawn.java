package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Settings;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Service;

/** A component in the making, and the resources of the template that it comes from. */
final class Drawn {

    final String id;
    final Service service;
    final ResourceType type;
    /** One, or all that were gathered into it. */
    final List<Resource> resources = new ArrayList<>();
    /** Parts that say something of it. */
    final Set<Resource> parts = new LinkedHashSet<>();
    /** The subnets that it may stand in. */
    final Set<Drawn> subnets = new LinkedHashSet<>();
    final Map<String, String> tags = new LinkedHashMap<>();
    String name;
    Settings settings = Settings.NONE;
    @Nullable Drawn parent;
    /** The machines of a group: what leaves the group leaves them. */
    @Nullable Drawn inside;

    Drawn(String id, Service service, ResourceType type, String name) {
        this.id = id;
        this.service = service;
        this.type = type;
        this.name = name;
    }

    /** What links that leave it begin at. */
    Drawn caller() {
        return inside != null ? inside : this;
    }

    Component component() {
        return new Component(id, service.id(), name, parent == null ? null : parent.id, settings, Map.of(), tags, null, Map.of());
    }
}
