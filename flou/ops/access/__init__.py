"""How staff gets in: password, second factor, a session that ends; and what opens afterwards."""
