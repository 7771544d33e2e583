package org.tenfold.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.design.LinkKind;
import org.tenfold.design.SettingTable;

/** All services that can be drawn. */
public final class ServiceCatalog {

    private static final SettingTable NO_SETTINGS = SettingTable.of(List.of());

    private final Map<String, Service> byId = new LinkedHashMap<>();
    private final Map<String, SettingTable> settingsById = new HashMap<>();

    /**
     * A catalogue of these services.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public ServiceCatalog(List<Service> services) {
        for (Service service : services) {
            if (byId.put(service.id(), service) != null) {
                throw new IllegalArgumentException("Two services are called " + service.id());
            }
            settingsById.put(service.id(), SettingTable.of(service.settings()));
        }
    }

    /** The catalogue of the program's own services. */
    public static ServiceCatalog standard() {
        return StandardServices.CATALOG;
    }

    /** All services, in the order of the catalogue. */
    public Collection<Service> all() {
        return byId.values();
    }

    /** The service with this id. */
    public Optional<Service> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The service with this id.
     *
     * @throws IllegalArgumentException if there is none; designs are checked when they come in
     */
    public Service service(String id) {
        Service service = byId.get(id);
        if (service == null) {
            throw new IllegalArgumentException("There is no service " + id);
        }
        return service;
    }

    /** What may be set on components of a service. */
    public SettingTable settings(Service service) {
        return settingsById.getOrDefault(service.id(), NO_SETTINGS);
    }

    /** The kinds of link that are legal from one service to another, the most likely first. */
    public static List<LinkKind> legalKinds(Service from, Service to) {
        return to.ports().kinds(from);
    }
}
