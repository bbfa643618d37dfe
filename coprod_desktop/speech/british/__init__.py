"""How written things are said in British English: numbers, money, times, addresses, short forms and signs."""
