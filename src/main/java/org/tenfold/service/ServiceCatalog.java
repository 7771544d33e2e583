package org.tenfold.service;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;

/** All services that can be drawn. */
public final class ServiceCatalog {

    private final Map<String, Service> byId = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> defaultsById = new HashMap<>();

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
            defaultsById.put(service.id(), defaults(service.settings()));
        }
    }

    private static Map<String, Object> defaults(List<Setting> settings) {
        Map<String, Object> defaults = new HashMap<>();
        for (Setting setting : settings) {
            if (setting.defaultValue() != null) {
                defaults.put(setting.name(), setting.defaultValue());
            }
        }
        return Collections.unmodifiableMap(defaults);
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

    /** The values of a service's settings where none are given, by name; a setting without one is missing. */
    public Map<String, Object> defaults(Service service) {
        return defaultsById.getOrDefault(service.id(), Map.of());
    }

    /** The kinds of link that are legal from one service to another, the most likely first. */
    public static List<LinkKind> legalKinds(Service from, Service to) {
        return to.ports().kinds(from);
    }
}
