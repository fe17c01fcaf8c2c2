package org.recourse.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One service with its places as compiled HSDS JSON. Ids of the objects within are made from the provider's. */
final class CompiledService {

    private CompiledService() {}

    static Map<String, Object> of(List<Provider> outlets) {
        Provider any = outlets.get(0);
        Map<String, Object> service = object(any.serviceId());
        service.put("name", any.name());
        service.put("status", any.status().code());
        put(service, "assured_date", any.assuredDate());
        service.put("organization", organization(any.organisation()));
        service.put("service_areas", list(any.serviceId(), "area", "name", any.areas()));
        service.put("cost_options", cost(any));
        service.put("required_documents", documents(any));
        boolean hasPlaces = outlets.size() > 1 || !any.id().equals(any.serviceId());
        if (hasPlaces) {
            service.put(
                    "service_at_locations",
                    outlets.stream().map(CompiledService::place).toList());
        } else {
            putContact(service, any);
            service.put("languages", list(any.id(), "language", "code", any.languages()));
            service.put("attributes", attributes(any, any.confidential()));
        }
        return service;
    }

    private static Map<String, Object> place(Provider provider) {
        Map<String, Object> location = object(derived(provider.id(), "location"));
        location.put("location_type", "physical");
        location.put("languages", list(provider.id(), "language", "code", provider.languages()));
        location.put(
                "addresses",
                Optional.ofNullable(provider.address()).map(at -> address(provider, at)).stream()
                        .toList());
        if (provider.confidential()) {
            location.put("attributes", List.of(attribute(provider, Attributes.QUALITY, Attributes.CONFIDENTIAL)));
        }
        Map<String, Object> place = object(provider.id());
        place.put("location", location);
        putContact(place, provider);
        place.put("attributes", attributes(provider, false));
        return place;
    }

    private static Map<String, Object> organization(String name) {
        Map<String, Object> organization = object(derived(name, "organization"));
        organization.put("name", name);
        organization.put("description", name);
        return organization;
    }

    private static void putContact(Map<String, Object> object, Provider provider) {
        object.put("phones", list(provider.id(), "phone", "number", optional(provider.phone())));
        object.put("schedules", list(provider.id(), "schedule", "description", optional(provider.hours())));
    }

    private static Map<String, Object> address(Provider provider, Address at) {
        Map<String, Object> address = object(derived(provider.id(), "address"));
        address.put("address_1", at.street());
        put(address, "address_2", at.unit());
        put(address, "city", at.city());
        put(address, "region", at.region());
        put(address, "state_province", at.state());
        put(address, "postal_code", at.postalCode());
        put(address, "country", at.country());
        address.put("address_type", "physical");
        return address;
    }

    private static List<Map<String, Object>> cost(Provider provider) {
        return switch (provider.cost()) {
            case FREE -> list(provider.serviceId(), "cost", "option", List.of("free"));
            case LOW -> list(provider.serviceId(), "cost", "option", List.of("low"));
            case FEE -> list(provider.serviceId(), "cost", "option", List.of("fee"));
            case UNKNOWN -> List.of();
        };
    }

    private static List<Map<String, Object>> documents(Provider provider) {
        List<String> papers = provider.idRequired() == IdRequired.YES ? List.of(Terms.ID_DOCUMENT) : List.of();
        return list(provider.serviceId(), "document", "document", papers);
    }

    private static List<Map<String, Object>> attributes(Provider provider, boolean confidential) {
        List<Map<String, Object>> attributes = new ArrayList<>();
        provider.serves().forEach(code -> attributes.add(attribute(provider, Attributes.SERVICE, code)));
        provider.qualities()
                .forEach(quality -> attributes.add(attribute(provider, Attributes.QUALITY, quality.code())));
        if (provider.mayReceive()) {
            attributes.add(attribute(provider, Attributes.QUALITY, Attributes.MAY_RECEIVE));
        }
        if (confidential) {
            attributes.add(attribute(provider, Attributes.QUALITY, Attributes.CONFIDENTIAL));
        }
        return attributes;
    }

    private static Map<String, Object> attribute(Provider provider, String taxonomy, String code) {
        Map<String, Object> term = object(derived(taxonomy, code));
        term.put("code", code);
        term.put("name", code);
        term.put("description", code);
        term.put("taxonomy", taxonomy);
        Map<String, Object> attribute = object(derived(provider.id(), code));
        attribute.put("taxonomy_term", term);
        return attribute;
    }

    private static List<Map<String, Object>> list(String owner, String kind, String field, Collection<String> values) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (String value : values) {
            Map<String, Object> item = object(derived(owner, kind + " " + value));
            item.put(field, value);
            list.add(item);
        }
        return list;
    }

    private static Map<String, Object> object(String id) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", id);
        return object;
    }

    private static void put(Map<String, Object> object, String field, @Nullable Object value) {
        if (value != null) {
            object.put(field, value.toString());
        }
    }

    private static List<String> optional(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static String derived(String owner, String what) {
        return UUID.nameUUIDFromBytes((owner + "\n" + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
